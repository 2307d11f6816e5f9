import type { EligibilityNode, Material } from '../vocabulary/definition'
import type { Locked } from '../vocabulary/field'
import { guide, statute } from '../vocabulary/source'
import type { KeyOf } from '../vocabulary/subjects'
import { contactField, document, field, phoneField, usualChecklist, usualContacts, usualRefusals } from './parts'

type VehicleNode = EligibilityNode<'vehicle'>

/** What the items of one vehicle's 道路运输证 have in common, each with its source. Rules are dated data. */

const table = guide('S2', '一（四）')
const regulation = (article: string) => statute(`道路运输条例（2023年修订）第${article}条`, 'R')
/** Up to this total mass general goods need no 道路运输证, and so no 年审 of it (道路运输条例 22, 24). */
const lightKg = 4500
const light = `总质量${lightKg}千克及以下的普通货运车辆不用道路运输证，无需办理`
const lightSource = [regulation('二十二'), regulation('二十四')]

export const holdsVehicle: VehicleNode = {
  id: 'holds',
  label: '有道路运输证',
  source: [guide('S2', '七 第二步')],
  rule: { kind: 'holds', missing: '没有查到您的车辆。先在“我的证照”里绑定经营许可证，车辆跟着许可证显示' },
}
export const isGoods: VehicleNode = {
  id: 'scope',
  label: '是货运车辆',
  source: [guide('S2', '八.一 适用对象'), guide('S2', '九.一 适用对象'), guide('S2', '十.一 适用对象')],
  rule: { kind: 'part', codes: ['general', 'dangerous'], none: '这一项只办货运车辆，请联系发证机关' },
}
export const isHeavy: VehicleNode = {
  id: 'mass',
  label: '总质量要办证',
  source: lightSource,
  rule: {
    kind: 'mass',
    exemptUpToKg: lightKg,
    scopes: ['general'],
    exempt: light,
    unknown: '证照库没有登记总质量，申请时要照行驶证填',
  },
}
export const operating: VehicleNode = {
  id: 'status',
  label: '正在营运',
  source: [guide('S2', '七 受理条件'), statute('停运、迁出、转让、挂靠各有去处，为通行做法', 'B')],
  rule: { kind: 'registerStatus', allowed: ['normal'], insteadGoTo: 'contact' },
}
/** Still valid; `closed` says where an expired one leads. */
export const vehicleValid = (section: string, closed: string, insteadGoTo: string): VehicleNode => ({
  id: 'valid',
  label: '证在有效期内',
  source: [guide('S2', section)],
  rule: {
    kind: 'window',
    anchor: 'validUntil',
    closesAfterDays: 0,
    roll: false,
    quiet: true,
    insteadGoTo,
    texts: { now: '有效期至{end}', notYet: '', closed },
  },
})
export const oneVehicleCase = (group: string): VehicleNode => ({
  id: 'exclusive',
  label: '没有在办的同类申请',
  source: [statute('防止同一辆车重复办理', 'B')],
  rule: { kind: 'exclusive', group },
})

const locked = (key: KeyOf<'vehicle'>, label: string): Locked<'vehicle'> => ({
  key,
  label,
  source: [guide('S2', '九 第二步'), statute('已有的信息不再要求填写（国务院令第716号 第七条）', 'R')],
})
/** Register values are shown, not asked again: the 经营许可证号 of the guides among them. */
export const lockedVehicle = [
  locked('plate', '车牌号'),
  locked('plateColour', '车牌颜色'),
  locked('transportNumber', '道路运输证号'),
  locked('owner', '业户名称'),
  locked('licenceNumber', '经营许可证号'),
  locked('validUntil', '有效期至'),
]
export const lockedReview = [
  locked('reviewedUntil', '年审到期日'),
  locked('technicalGrade', '技术等级'),
  locked('structure', '结构及尺寸'),
  locked('violations', '违章记录'),
]

const { prefill: _name, ...contact } = contactField
/** An operator has no one person that the register could fill in. */
export const vehicleContact = { ...contact, source: [guide('S2', '七 第二步')] }
export const vehiclePhone = { ...phoneField, props: { landline: true }, source: [guide('S2', '七 第二步')] }
/** Filled in from the register; where that has nothing it is asked and never assumed. */
export const massField = field({
  id: 'mass',
  kind: 'mass',
  label: '总质量（千克）',
  props: { exemptUpToKg: lightKg, exempt: light },
  prefill: 'totalMass',
  help: '照行驶证副页上的填',
  when: { not: { parts: ['dangerous'] } },
  source: lightSource,
})
export const inspectedField = field({
  id: 'inspected',
  kind: 'yesno',
  label: '行驶证副页背面有检验记录吗',
  props: { yes: '有', no: '没有' },
  source: [table, statute('同一指南有的写“如有检验记录”、有的不写，以问题决定', 'B')],
})
export const lostField = field({
  id: 'lost',
  kind: 'yesno',
  label: '原道路运输证还在不在',
  props: { yes: '丢了', no: '还在' },
  source: [statute('遗失的证不能要求上传（行政许可法 第三十一条）', 'R')],
})

/** What every item about a vehicle says alike; `section` is its own in the guide. */
export const usualVehicle = (section: string) => ({
  who: '普货、危货车辆的经营者（法人、个体户）',
  applicant: ['operator', 'person'] as const,
  subject: 'vehicle' as const,
  perPart: false,
  promise: {
    acceptWorkdays: 2,
    decideWorkdays: 3,
    decideFrom: 'acceptance' as const,
    source: [guide('S2', `${section} 第四步`)],
  },
  locked: lockedVehicle,
  checklist: usualChecklist,
  refusals: usualRefusals,
  contacts: usualContacts,
})

const page = (id: string, label: string, sample: string, max = 1) => ({
  id,
  label,
  min: 1,
  max,
  sample,
  photo: document,
})
const main = page('main', '正页', 'vehicle-licence-main')
const second = page('second', '副页正面', 'vehicle-licence-second')
const back = page('back', '副页背面', 'vehicle-licence-back', 3)
const inspected = { field: 'inspected', is: true } as const
const vehicleLicence = (section: string, ...pages: (typeof main)[]): Material<'inspected'> => ({
  id: 'vehicle-licence',
  name: '机动车行驶证',
  form: '原件影像',
  shows: 'vehicle-licence',
  reason: '核对车辆的信息和检验记录',
  source: [table, guide('S2', `${section} 第三步`)],
  parts: [...pages, { ...back, when: inspected }],
})
/** 正页 alone, or with the front of 副页; the back where it has records (A9#14). */
export const licenceFront = (section: string) => vehicleLicence(section, main)
export const licenceFronts = (section: string) => vehicleLicence(section, main, second)
export const photo45 = (section: string): Material<never> => ({
  id: 'photo-45',
  name: '车辆45度角防伪彩色照片',
  form: '原件影像',
  shows: 'vehicle',
  reason: '印在道路运输证上，并核对车辆外观',
  source: [table, guide('S2', `${section} 第三步`)],
  parts: [
    {
      ...page('photo', '左前方45度', 'vehicle-45'),
      photo: { kind: 'vehicle', advice: ['站在车的左前方', '整车和车牌都拍进去', '不要修图'] },
    },
  ],
})
/** 原道路运输证; only who still has it can show it. `record`: the pages with records, and whether every one needs them. */
export const transportCertificate = (section: string, record: { label: string; min: number }): Material<'lost'> => ({
  id: 'transport-certificate',
  name: '原道路运输证',
  form: '原件影像',
  shows: 'transport-certificate',
  reason: '核对证上的内容和记录',
  when: { field: 'lost', is: false },
  source: [guide('S2', `${section} 第三步`), table],
  parts: [
    page('main', '主页', 'transport-certificate'),
    { ...page('record', record.label, 'transport-certificate-record', 4), min: record.min },
  ],
})
