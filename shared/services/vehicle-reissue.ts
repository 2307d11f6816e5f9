import { defineService } from '../vocabulary/define'
import { guide } from '../vocabulary/source'
import * as part from './parts'
import * as of from './vehicle-parts'

/** 道路运输证补发: lost or damaged while it is valid (S2 八). */
export const vehicleReissue = defineService({
  ...of.usualVehicle('八'),
  code: 'vehicle-reissue',
  item: '32',
  name: '货运车辆道路运输证补发',
  short: '运输证补发',
  whenText: '证遗失、毁损，还在有效期内的，随时可以申请。',
  exclusionGroup: 'vehicle-certificate',
  variants: [{ code: 'standard', name: '运输证补发' }],
  notice: [
    { id: 'when', text: '道路运输证遗失、毁损的，到原发证机关补发。' },
    { id: 'void', text: '补发后原证作废。已经到期的，直接办换发。' },
    part.feeNotice,
    part.truthNotice,
  ],
  statement: '这辆车的信息没有变化',
  eligibility: [
    of.holdsVehicle,
    of.isGoods,
    of.isHeavy,
    of.operating,
    of.vehicleValid('八 受理条件', '道路运输证{end}已到期，请直接办换发', 'vehicle-renewal'),
    of.oneVehicleCase('vehicle-certificate'),
  ],
  fields: [
    of.vehicleContact,
    of.vehiclePhone,
    {
      id: 'reason',
      kind: 'choice',
      label: '申请原因',
      props: {
        options: [
          { value: 'lost', label: '遗失' },
          { value: 'damaged', label: '毁损' },
        ],
      },
      source: [guide('S2', '八 受理条件')],
    },
    of.massField,
    of.inspectedField,
    part.receiveField,
    { ...part.postalField, when: { field: 'receive', is: 'mail' } },
  ],
  materials: [of.licenceFront('八'), of.photo45('八')],
  lost: { field: 'reason', is: 'lost' },
  result: { form: 'approval', title: '道路运输证（补发）', card: true },
  register: [
    { op: 'issueCard', why: '遗失补发', voids: '遗失作废', when: { field: 'reason', is: 'lost' } },
    { op: 'issueCard', why: '毁损补发', voids: '毁损作废', when: { field: 'reason', is: 'damaged' } },
  ],
  sources: [guide('S2', '八 货运车辆道路运输证补发')],
})
