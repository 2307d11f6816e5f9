import { derive } from '../vocabulary/derive'
import { certificateReissue } from './certificate-reissue'
import {
  asRoad,
  askWhich,
  byCityAge,
  forTaxi,
  licenceAlways,
  opened,
  provisional,
  registration,
  taxiValid,
  taxiWho,
} from './taxi-parts'

/** 出租汽车驾驶员从业资格证补发: lost or damaged, as the road item has it. */
export const taxiCertificateReissue = derive(certificateReissue, {
  code: 'taxi-certificate-reissue',
  item: '22',
  name: '出租汽车驾驶员从业资格证补发',
  short: '出租车补发',
  who: taxiWho,
  whenText: certificateReissue.whenText,
  exclusionGroup: 'certificate',
  provisional,
  edits: [forTaxi('certificate-reissue'), byCityAge, taxiValid, askWhich, ...licenceAlways, registration],
  sources: [opened, asRoad],
})
