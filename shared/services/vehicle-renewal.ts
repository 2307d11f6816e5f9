import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'
import * as of from './vehicle-parts'

/** 道路运输证换发: a new term around the end of the old one (S2 九; the 3 years are known from there only). */
export const vehicleRenewal = defineService({
  ...of.usualVehicle('九'),
  code: 'vehicle-renewal',
  item: '33',
  name: '货运车辆道路运输证换发',
  short: '运输证换发',
  whenText: '有效期届满30日前申请，证上写着有效期。',
  exclusionGroup: 'vehicle-certificate',
  variants: [{ code: 'standard', name: '运输证换发' }],
  notice: [
    { id: 'when', text: '道路运输证有效期届满30日前，到原发证机关换发。' },
    { id: 'lost', text: '证快到期又丢了的，也办换发，选“丢了”，不用先补发。' },
    part.feeNotice,
    part.truthNotice,
  ],
  statement: '这辆车的信息没有变化',
  eligibility: [
    of.holdsVehicle,
    of.isGoods,
    of.isHeavy,
    of.operating,
    {
      id: 'window',
      label: '在换发时间内',
      source: [guide('S2', '九 受理条件'), statute('最早申请日和到期后可换各地未见规定，暂按届满前90日起', 'B')],
      rule: {
        kind: 'window',
        anchor: 'validUntil',
        opensAfterDays: -90,
        recommendedAfterDays: -30,
        roll: false,
        texts: {
          now: '有效期至{end}，现在可以换发。届满30日前办理最稳妥',
          late: '有效期至{end}，已经过了届满30日前的时间，请尽快换发',
          notYet: '有效期至{end}，{from}起可申请换发',
          closed: '',
        },
      },
    },
    of.oneVehicleCase('vehicle-certificate'),
  ],
  fields: [
    { ...part.reasonField, label: '换证原因', help: '例如：有效期快到了', source: [guide('S2', '九 第二步')] },
    of.vehicleContact,
    of.vehiclePhone,
    of.massField,
    of.inspectedField,
    of.lostField,
    part.receiveField,
    { ...part.postalField, when: { field: 'receive', is: 'mail' } },
  ],
  materials: [of.licenceFront('九'), of.photo45('九'), of.transportCertificate('九', { label: '记录页', min: 1 })],
  lost: { field: 'lost', is: true },
  result: { form: 'approval', title: '道路运输证（换发）', card: true },
  register: [
    { op: 'renewValidity', years: 3, from: 'expiry' },
    { op: 'issueCard', why: '换发', voids: '换发作废' },
  ],
  sources: [guide('S2', '九 货运车辆道路运输证换发')],
})
