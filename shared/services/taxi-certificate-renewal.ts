import { derive } from '../vocabulary/derive'
import { guide } from '../vocabulary/source'
import { certificateRenewal } from './certificate-renewal'
import { asRoad, askWhich, byCityAge, forTaxi, licenceAlways, registration, taxiWho, taxiWindow } from './taxi-parts'

/** 出租汽车驾驶员从业资格证换发: the one taxi item that S4 describes; it asks what the road item asks. */
export const taxiCertificateRenewal = derive(certificateRenewal, {
  code: 'taxi-certificate-renewal',
  item: '23',
  name: '出租汽车驾驶员从业资格证换发',
  short: '出租车换发',
  who: taxiWho,
  whenText: certificateRenewal.whenText,
  exclusionGroup: 'certificate',
  edits: [
    forTaxi('certificate-renewal'),
    byCityAge,
    taxiWindow,
    askWhich,
    ...licenceAlways,
    registration,
    { op: 'remove', list: 'elsewhere', id: 'restored' },
  ],
  sources: [guide('S4', '3 从业资格证换发'), guide('S4', '4 确认个人信息'), guide('S4', '5 上传申请材料'), asRoad],
})
