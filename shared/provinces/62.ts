import { certificateCancellation } from '../services/certificate-cancellation'
import { certificateChange } from '../services/certificate-change'
import { certificateReissue } from '../services/certificate-reissue'
import { certificateRenewal } from '../services/certificate-renewal'
import { integrityAssessment } from '../services/integrity-assessment'
import { certificateWhole } from '../services/parts'
import { amend, type Province } from '../vocabulary/amend'
import { guide, statute } from '../vocabulary/source'

// The tutorial of 2021-09-07 says "upload as required" without a list; the lists of the same web channel are S1's.
const from = '2021-09-07'
const lists = statute('甘肃教程没有列材料，按同一网页系统的全国清单', 'B')
const by = (section: string, table: string) => ({
  from,
  source: [guide('S0', section), guide('S1', `${table} 所需材料清单`), lists],
})
const [assessment, reissue, renewal, cancellation] = [
  by('二.5', '诚信考核'),
  by('三.5', '补发'),
  by('四.5', '换发'),
  by('六.5', '注销'),
]

/** The body that wrote the tutorial; it gives no number. */
const centre = {
  from,
  source: [guide('S0', '封面')],
  op: 'add' as const,
  list: 'contacts' as const,
  value: {
    id: 'province',
    name: '甘肃省道路运输事业发展中心',
    text: '编写了本省的办理教程，没有公布电话',
    source: [guide('S0', '封面')],
  },
}

/** 甘肃: materials as in the web guide of 2021, the certificate as one material instead of two pages. */
export const gansu: Province = {
  code: '62',
  name: '甘肃省',
  amendments: [
    amend(integrityAssessment, [
      centre,
      {
        ...assessment,
        op: 'replace',
        list: 'materials',
        id: 'certificate-info',
        value: { ...certificateWhole, source: assessment.source },
      },
      { ...assessment, op: 'remove', list: 'materials', id: 'certificate-violations' },
      {
        ...assessment,
        op: 'replace',
        list: 'checklist',
        id: 'complete',
        value: { id: 'complete', text: '两份材料齐全', check: 'complete' },
      },
    ]),
    amend(certificateReissue, [
      centre,
      { ...reissue, op: 'remove', list: 'materials', id: 'driving-licence' },
      { ...reissue, op: 'remove', list: 'materials', id: 'certificate-info' },
      { ...reissue, op: 'remove', list: 'materials', id: 'certificate-violations' },
      { ...reissue, op: 'remove', list: 'questions', id: 'licence' },
    ]),
    amend(certificateRenewal, [
      centre,
      {
        ...renewal,
        op: 'replace',
        list: 'materials',
        id: 'certificate-info',
        value: { ...certificateWhole, source: renewal.source, when: { field: 'lost', is: false } },
      },
      { ...renewal, op: 'remove', list: 'materials', id: 'certificate-violations' },
    ]),
    amend(certificateChange, [centre]),
    amend(certificateCancellation, [
      centre,
      {
        ...cancellation,
        op: 'replace',
        list: 'materials',
        id: 'certificate-info',
        value: { ...certificateWhole, source: cancellation.source },
      },
      { ...cancellation, op: 'remove', list: 'materials', id: 'certificate-violations' },
      { ...cancellation, op: 'remove', list: 'materials', id: 'id-card' },
      { ...cancellation, op: 'remove', list: 'materials', id: 'portrait' },
    ]),
  ],
}
