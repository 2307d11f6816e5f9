import { derive } from '../vocabulary/derive'
import { certificateChange } from './certificate-change'
import {
  asRoad,
  byCityAge,
  forTaxi,
  opened,
  provisional,
  registration,
  taxiCategoryField,
  taxiValid,
  taxiWho,
} from './taxi-parts'

const info = { variant: 'info' } as const

/** 出租汽车驾驶员从业资格证变更: what is printed, or the employer, as the road item has it. */
export const taxiCertificateChange = derive(certificateChange, {
  code: 'taxi-certificate-change',
  item: '24',
  name: '出租汽车驾驶员从业资格证变更',
  short: '出租车变更',
  who: taxiWho,
  whenText: certificateChange.whenText,
  exclusionGroup: 'certificate',
  provisional,
  edits: [
    forTaxi('certificate-change'),
    byCityAge,
    taxiValid,
    registration,
    // A new employer prints no card.
    {
      op: 'add',
      list: 'fields',
      before: 'reason',
      value: { ...taxiCategoryField, when: { all: [info, taxiCategoryField.when] } },
    },
  ],
  sources: [opened, asRoad],
})
