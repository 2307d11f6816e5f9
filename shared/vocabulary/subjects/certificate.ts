import { formatLongDay } from '../../calendar'
import { groupId, maskId } from '../../identity/masking'
import { categoryCodes, categoryName } from '../../registry/categories'
import { certificateStatuses, heldCategories, type Certificate } from '../../registry/certificate'
import { recordChanges } from '../../registry/history'
import { linkVerdict } from '../../registry/link'
import type { RegisterRecord } from '../../registry/record'
import { plainKeys, subjectKind } from './kind'

const names = (codes: readonly string[]): string => codes.map(categoryName).join('、')
const masked = (number: string): string => groupId(maskId(number))

/** Most certificate numbers are the ID number, which is then not repeated. */
const number = ({ holder }: RegisterRecord<'certificate'>): string =>
  holder.certificateNumber === holder.idNumber ? '与证件号相同' : masked(holder.certificateNumber)

const partNames: Readonly<Record<string, string>> = Object.fromEntries(
  categoryCodes.map((code) => [code, categoryName(code)]),
)

/** First issue of one category, or of the earliest. */
const firstIssued = ({ categories: all }: Certificate, part?: string) =>
  all
    .filter(({ code }) => part === undefined || code === part)
    .map(({ firstIssued: day }) => day)
    .sort()[0]

const plain = plainKeys<'certificate'>()

/** 从业资格证 of a practitioner: one record with the categories that it carries. */
export const certificate = subjectKind<'certificate'>()({
  nouns: {
    it: '这本证',
    paper: '从业资格证',
    choose: '选要办理的证',
    found: '已查到您的从业资格证',
    none: '没有查到您的证照',
  },
  statuses: {
    normal: { word: certificateStatuses.normal, standing: 'in-force' },
    suspended: { word: certificateStatuses.suspended, standing: 'stopped' },
    revoked: { word: certificateStatuses.revoked, standing: 'stopped' },
    cancelled: { word: certificateStatuses.cancelled, standing: 'ended' },
  },
  partNames,
  keys: {
    name: plain('姓名', ({ name }) => name),
    idNumber: { label: '证件号', show: ({ holder }) => masked(holder.idNumber) },
    certificateNumber: { label: '证号', show: number },
    categories: { label: '从业资格类别', show: ({ facts }) => names(heldCategories(facts)) },
    validUntil: { label: '有效期至', show: ({ facts }) => formatLongDay(facts.validUntil) },
    unit: plain('服务单位', ({ unit }) => unit),
    unitPhone: plain('单位电话', ({ unitPhone }) => unitPhone),
    address: plain('住址', ({ address }) => address),
    phone: plain('联系电话', ({ phone }) => phone),
    vehicleClass: plain('准驾车型', ({ vehicleClass }) => vehicleClass),
  },
  anchors: {
    firstIssued: { word: '初次领证', day: firstIssued },
    validUntil: {
      word: '有效期届满',
      ends: { what: '从业资格证', short: '证件' },
      day: ({ validUntil }) => validUntil,
    },
  },
  status: ({ status }) => status,
  parts: ({ categories: all }) =>
    all.map(({ code, firstIssued: since, status }) => ({
      code,
      name: categoryName(code),
      since,
      inForce: status === 'normal',
      word: certificateStatuses[status],
    })),
  results: ({ assessments }) => assessments.map(({ category, ...rest }) => ({ part: category, ...rest })),
  title: ({ facts }) => names(heldCategories(facts)) || names(facts.categories.map(({ code }) => code)),
  note: (record) => `证号 ${number(record)}；有效期至${formatLongDay(record.facts.validUntil)}`,
  brief: ({ facts, holder }) =>
    `证号末两位${holder.certificateNumber.slice(-2)}，有效期至${formatLongDay(facts.validUntil)}`,
  vouchers: ({ assessments }) =>
    assessments
      .map(({ category, voucherId = '' }) => ({ part: category, voucherId }))
      .filter(({ voucherId }) => voucherId),
  ofAnother: ({ holder }, now) => linkVerdict(holder, now.holder) === 'other',
  changes: recordChanges,
})
