import { defineService } from '../vocabulary/define'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'
import * as of from './vehicle-parts'

/** 道路运输证注销: scrapped, or no longer in business, while the certificate is valid (S2 十). */
export const vehicleCancellation = defineService({
  ...of.usualVehicle('十'),
  code: 'vehicle-cancellation',
  item: '34',
  name: '货运车辆道路运输证注销',
  short: '运输证注销',
  whenText: '车辆报废或不再营运的，在证件有效期内申请。',
  exclusionGroup: 'vehicle-certificate',
  variants: [{ code: 'standard', name: '运输证注销' }],
  notice: [
    { id: 'when', text: '车辆报废或者不再从事营运的，在证件有效期内到原发证机关注销。' },
    { id: 'late', text: '逾期由发证机关注销，不用申请。' },
    { id: 'after', text: '注销后这辆车不能再营运，年度审核凭证同时作废。' },
    part.feeNotice,
    part.truthNotice,
  ],
  statement: '这辆车不再从事道路运输经营',
  eligibility: [
    of.holdsVehicle,
    of.isGoods,
    {
      ...of.operating,
      label: '没有迁出、转让或注销',
      rule: { kind: 'registerStatus', allowed: ['normal', 'suspended'], insteadGoTo: 'contact' },
    },
    of.vehicleValid('十 受理条件', '道路运输证{end}已到期，逾期由发证机关注销，不用申请', 'contact'),
    of.oneVehicleCase('vehicle-certificate'),
  ],
  fields: [
    of.vehicleContact,
    of.vehiclePhone,
    {
      id: 'reason',
      kind: 'choice',
      label: '注销原因',
      props: {
        options: [
          { value: 'scrapped', label: '车辆报废' },
          { value: 'stopped', label: '不再营运' },
        ],
      },
      source: [guide('S2', '十 受理条件')],
    },
    of.lostField,
    {
      ...part.receiveField,
      optional: true,
      label: '注销结果领取方式',
      help: '结果在办件里看得到；要纸质结果的再选',
      source: [guide('S2', '十 第二步'), statute('注销没有新证，是否领取由申请人选', 'B')],
    },
    { ...part.postalField, when: { field: 'receive', is: 'mail' } },
  ],
  materials: [of.transportCertificate('十', { label: '有记录的副页', min: 0 }), of.photo45('十')],
  lost: { field: 'lost', is: true },
  result: { form: 'approval', title: '道路运输证注销', card: { field: 'receive', filled: true } },
  register: [{ op: 'cancel' }],
  sources: [guide('S2', '十 货运车辆道路运输证注销')],
})
