import { groupId, maskId } from '../../identity/masking'
import { plainKeys, subjectKind } from './kind'

const plain = plainKeys<'person'>()

/** The verified person alone: an item about nobody's document, such as looking for a certificate. */
export const person = subjectKind<'person'>()({
  nouns: { it: '您', paper: '', choose: '', found: '已实名认证', none: '还没有实名认证' },
  statuses: { verified: { word: '已实名', standing: 'in-force' } },
  partNames: {},
  keys: {
    name: plain('姓名', ({ name }) => name),
    idNumber: { label: '证件号', show: ({ holder }) => groupId(maskId(holder.idNumber)) },
    address: plain('住址', ({ address }) => address),
    phone: plain('联系电话', ({ phone }) => phone),
  },
  anchors: {},
  status: () => 'verified' as const,
  parts: () => [],
  results: () => [],
  title: ({ holder }) => holder.name,
  note: () => '',
  brief: () => '',
  vouchers: () => [],
  ofAnother: ({ holder }, now) => holder.idNumber !== now.holder.idNumber,
  changes: () => [],
})
