import { formatLongDay } from '../../calendar'
import { maskId } from '../../identity/masking'
import type { RegisterRecord } from '../../registry/record'
import { scopes } from '../../registry/scopes'
import { vehicleStatuses, type Vehicle } from '../../registry/vehicle'
import { plainKeys, subjectKind } from './kind'
import { changedDays, changedTexts, changedWord, newCards } from './differences'

const names = ({ scopes: all }: Vehicle): string => all.map((code) => scopes[code]).join('、')
const plate = ({ holder }: RegisterRecord<'vehicle'>): string => holder.plate

// What nobody entered is shown as nothing: never as a vehicle that has none.
const shownDay = (day: string | undefined): string => (day ? formatLongDay(day) : '')
const changed = (it: boolean | undefined): string => (it === undefined ? '' : ['无变动', '有变动'][Number(it)]!)
const openWords = (open: number): string => (open > 0 ? `${open}条未处理` : '没有未处理的')
const violations = (open: number | undefined): string => (open === undefined ? '' : openWords(open))
const mass = ({ facts }: RegisterRecord<'vehicle'>): string => String(facts.totalMassKg ?? '')

const plain = plainKeys<'vehicle'>()

/** A vehicle with its 道路运输证, under the licence of an operator or a sole trader. */
export const vehicle = subjectKind<'vehicle'>()({
  nouns: {
    it: '这辆车',
    paper: '道路运输证',
    choose: '选要办理的车',
    found: '已查到这辆车的道路运输证',
    none: '没有查到您的车辆',
  },
  statuses: {
    normal: { word: vehicleStatuses.normal, standing: 'in-force' },
    suspended: {
      word: vehicleStatuses.suspended,
      standing: 'stopped',
      line: '先向发证机关办恢复营运；不再营运的可以办注销',
    },
    moved: { word: vehicleStatuses.moved, standing: 'ended', line: '请到迁入地的道路运输管理机构办理' },
    transferred: { word: vehicleStatuses.transferred, standing: 'ended', line: '由现在的经营者办理' },
    affiliated: {
      word: vehicleStatuses.affiliated,
      standing: 'stopped',
      line: '要先到发证机关核实实际经营者，核实后再办',
    },
    cancelled: {
      word: vehicleStatuses.cancelled,
      standing: 'ended',
      line: '要再营运的，向发证机关重新申请道路运输证',
    },
  },
  partNames: scopes,
  keys: {
    plate: { label: '车牌号', show: plate },
    plateColour: { label: '车牌颜色', show: ({ holder }) => holder.plateColour },
    vin: { label: '车辆识别代号', show: ({ holder }) => maskId(holder.vin) },
    transportNumber: { label: '道路运输证号', show: ({ holder }) => holder.transportNumber },
    owner: { label: '业户名称', show: ({ holder }) => holder.name },
    licenceNumber: plain('经营许可证号', ({ licenceNumber }) => licenceNumber),
    scopes: { label: '经营范围', show: ({ facts }) => names(facts) },
    validUntil: { label: '有效期至', show: ({ facts }) => formatLongDay(facts.validUntil) },
    reviewedUntil: { label: '年审到期日', show: ({ facts }) => formatLongDay(facts.reviewedUntil) },
    reviewedOn: { label: '上次年审', show: ({ facts }) => shownDay(facts.reviewedOn) },
    technicalGrade: { label: '技术等级', show: ({ facts }) => facts.technicalGrade ?? '' },
    structure: { label: '结构及尺寸', show: ({ facts }) => changed(facts.structureChanged) },
    violations: { label: '违章记录', show: ({ facts }) => violations(facts.openViolations) },
    totalMass: { label: '总质量（千克）', show: mass, fill: mass },
    address: plain('地址', ({ address }) => address),
    phone: plain('联系电话', ({ phone }) => phone),
  },
  anchors: {
    firstIssued: { word: '初次领证', day: ({ firstIssued }) => firstIssued },
    validUntil: {
      word: '有效期届满',
      ends: { what: '道路运输证', short: '道路运输证' },
      day: ({ validUntil }) => validUntil,
    },
    reviewedUntil: {
      word: '年审到期',
      ends: { what: '车辆年审', short: '年审' },
      day: ({ reviewedUntil }) => reviewedUntil,
    },
  },
  status: ({ status }) => status,
  // A scope has no state of its own: what the vehicle's is, its own rule says in its own words.
  parts: ({ scopes: all, status }) =>
    all.map((code) => ({ code, name: scopes[code], inForce: true, word: vehicleStatuses[status] })),
  results: () => [],
  title: plate,
  note: ({ facts, holder }) => `${holder.plateColour}；有效期至${formatLongDay(facts.validUntil)}`,
  brief: ({ facts }) => `年审到期日${formatLongDay(facts.reviewedUntil)}`,
  vouchers: ({ reviewVoucher }) => (reviewVoucher ? [{ part: '', voucherId: reviewVoucher }] : []),
  ofAnother: ({ facts }, now) => facts.licenceId !== now.facts.licenceId,
  changes: (before, after) => [
    ...changedDays(before.facts, after.facts, { validUntil: '有效期', reviewedUntil: '年审到期日' }),
    ...changedTexts(before.holder, after.holder, {
      plate: '车牌号',
      plateColour: '车牌颜色',
      name: '业户名称',
      licenceNumber: '经营许可证号',
      transportNumber: '道路运输证号',
      address: '地址',
      phone: '联系电话',
    }),
    ...changedWord('这辆车', vehicleStatuses[before.facts.status], vehicleStatuses[after.facts.status]),
    ...newCards(before.facts.cards, after.facts.cards),
  ],
})
