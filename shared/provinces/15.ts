import type { ServiceDefinition } from '../vocabulary/definition'
import { taxiCertificateCancellation } from '../services/taxi-certificate-cancellation'
import { taxiCertificateChange } from '../services/taxi-certificate-change'
import { taxiCertificateReissue } from '../services/taxi-certificate-reissue'
import { taxiCertificateRenewal } from '../services/taxi-certificate-renewal'
import { taxiServiceAssessment } from '../services/taxi-service-assessment'
import { amend, type Province } from '../vocabulary/amend'
import { guide } from '../vocabulary/source'

const since = { from: '2023-03-06', source: [guide('S4', '导读')] }
const opened = <F extends string>(of: ServiceDefinition<F>) =>
  amend(of, [
    {
      ...since,
      op: 'add',
      list: 'notice',
      value: { id: 'opened', text: '内蒙古自治区从2023年3月6日起，巡游和网络预约出租汽车驾驶员可以网上办理这一项。' },
    },
  ])

/** 内蒙古: taxi drivers' five items are open since 2023-03-06; of 换发 its guide asks what the national item asks. */
export const innerMongolia: Province = {
  code: '15',
  name: '内蒙古自治区',
  amendments: [
    opened(taxiServiceAssessment),
    opened(taxiCertificateReissue),
    opened(taxiCertificateRenewal),
    opened(taxiCertificateChange),
    opened(taxiCertificateCancellation),
  ],
}
