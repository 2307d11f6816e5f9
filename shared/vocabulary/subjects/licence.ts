import { formatLongDay } from '../../calendar'
import { certificateStatuses } from '../../registry/certificate'
import { scopes } from '../../registry/scopes'
import { changedDays, changedTexts, changedWord } from './differences'
import { plainKeys, subjectKind } from './kind'

const plain = plainKeys<'licence'>()

/** 道路运输经营许可证 of an operator. */
export const licence = subjectKind<'licence'>()({
  nouns: {
    it: '这个许可证',
    paper: '道路运输经营许可证',
    choose: '选要办理的许可证',
    found: '已查到您的道路运输经营许可证',
    none: '没有查到您的经营许可证',
  },
  statuses: {
    normal: { word: certificateStatuses.normal, standing: 'in-force' },
    suspended: { word: certificateStatuses.suspended, standing: 'stopped' },
    revoked: { word: certificateStatuses.revoked, standing: 'stopped' },
    cancelled: { word: certificateStatuses.cancelled, standing: 'ended' },
  },
  partNames: scopes,
  keys: {
    name: plain('业户名称', ({ name }) => name),
    creditCode: { label: '统一社会信用代码', show: ({ holder }) => holder.creditCode ?? '' },
    licenceNumber: plain('经营许可证号', ({ licenceNumber }) => licenceNumber),
    representative: { label: '法定代表人', show: ({ holder }) => holder.representative },
    scopes: { label: '经营范围', show: ({ facts }) => facts.scopes.map((code) => scopes[code]).join('、') },
    validUntil: { label: '有效期至', show: ({ facts }) => formatLongDay(facts.validUntil) },
    address: plain('地址', ({ address }) => address),
    phone: plain('联系电话', ({ phone }) => phone),
  },
  anchors: {
    validUntil: {
      word: '有效期届满',
      ends: { what: '道路运输经营许可证', short: '许可证' },
      day: ({ validUntil }) => validUntil,
    },
  },
  status: ({ status }) => status,
  // A scope has no state of its own, as with vehicles.
  parts: ({ scopes: all, status }) =>
    all.map((code) => ({ code, name: scopes[code], inForce: true, word: certificateStatuses[status] })),
  results: () => [],
  title: ({ holder }) => holder.name,
  note: ({ facts, holder }) => `证号 ${holder.licenceNumber}；有效期至${formatLongDay(facts.validUntil)}`,
  brief: ({ facts }) => `有效期至${formatLongDay(facts.validUntil)}`,
  vouchers: () => [],
  ofAnother: ({ holder }, now) => holder.name !== now.holder.name,
  changes: (before, after) => [
    ...changedDays(before.facts, after.facts, { validUntil: '有效期' }),
    ...changedTexts(before.holder, after.holder, { name: '业户名称', representative: '法定代表人', phone: '联系电话' }),
    ...changedWord('许可证', certificateStatuses[before.facts.status], certificateStatuses[after.facts.status]),
  ],
})
