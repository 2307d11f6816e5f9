import { certificateCancellation } from '../services/certificate-cancellation'
import { certificateChange } from '../services/certificate-change'
import { certificateReissue } from '../services/certificate-reissue'
import { integrityAssessment } from '../services/integrity-assessment'
import { certificateInfo, certificateViolations, drivingLicence } from '../services/parts'
import { vehicleRenewal } from '../services/vehicle-renewal'
import { amend, type Province } from '../vocabulary/amend'
import { guide, statute } from '../vocabulary/source'

// The guide bears no date; 跨省通办 of these items began in 2021.
const by = (section: string, ...more: ReturnType<typeof statute>[]) => ({
  from: '2021-01-01',
  source: [guide('S2', section), ...more],
})
const assessment = by('三 第四步', statute('“2个工作日内受理，并在3个工作日内反馈”没有写受理后，按提交之日起算', 'B'))
const reissueTable = by('一（四）从业资格证补发', statute('同一指南“五”没有列驾驶证，以有“必要性”一栏的表为准', 'B'))
const change = by('六 从业资格证变更')
const cancellation = by('六 从业资格证注销 第三步')
const transport = by('九 受理条件', statute('三年有效期只见于这一指南', 'B'))
const infoOnly = ['what', 'vehicleClass', 'residence', 'contact', 'phone', 'receive', 'address'] as const

/** 河南: its own lists for 补发 and 注销; 变更 is for a new employer only; 道路运输证 of 3 years. */
export const henan: Province = {
  code: '41',
  name: '河南省',
  amendments: [
    amend(integrityAssessment, [
      {
        ...assessment,
        op: 'replace',
        list: 'promise',
        value: { acceptWorkdays: 2, decideWorkdays: 3, decideFrom: 'submission', source: assessment.source },
      },
    ]),
    amend(certificateReissue, [
      {
        ...reissueTable,
        op: 'replace',
        list: 'materials',
        id: 'driving-licence',
        value: { ...drivingLicence, source: reissueTable.source },
      },
      { ...reissueTable, op: 'remove', list: 'materials', id: 'certificate-info' },
      { ...reissueTable, op: 'remove', list: 'materials', id: 'certificate-violations' },
    ]),
    amend(certificateChange, [
      { ...change, op: 'remove', list: 'variants', id: 'info' },
      ...infoOnly.map((id) => ({ ...change, op: 'remove' as const, list: 'fields' as const, id })),
      { ...change, op: 'remove', list: 'card' },
      { ...change, op: 'remove', list: 'materials', id: 'driving-licence' },
      { ...change, op: 'remove', list: 'materials', id: 'employment-contract' },
      { ...change, op: 'remove', list: 'questions', id: 'contract' },
      {
        ...change,
        op: 'add',
        list: 'elsewhere',
        before: 'transfer',
        value: {
          id: 'info',
          title: '准驾车型、住址变了',
          text: '河南的指南只写了工作单位变动。准驾车型、住址变了的，请带材料到发证机关窗口办理。',
          bring: ['身份证', '从业资格证', '驾驶证'],
          source: [...change.source, statute('要带的材料为通行做法', 'B')],
        },
      },
    ]),
    amend(certificateCancellation, [
      { ...cancellation, op: 'remove', list: 'materials', id: 'id-card' },
      { ...cancellation, op: 'remove', list: 'materials', id: 'portrait' },
      {
        ...cancellation,
        op: 'replace',
        list: 'materials',
        id: 'certificate-info',
        value: { ...certificateInfo, source: cancellation.source },
      },
      {
        ...cancellation,
        op: 'replace',
        list: 'materials',
        id: 'certificate-violations',
        value: { ...certificateViolations, source: cancellation.source },
      },
    ]),
    amend(vehicleRenewal, [
      {
        ...transport,
        op: 'replace',
        list: 'notice',
        id: 'when',
        value: { id: 'when', text: '道路运输证有效期为3年，届满30日前到原发证机关换发。' },
      },
    ]),
  ],
}
