import { derive } from '../vocabulary/derive'
import { statute } from '../vocabulary/source'
import { integrityAssessment } from './integrity-assessment'
import { serviceGrades } from './taxi-grades'
import { lapsed } from './parts'
import { asRoad, byCityAge, forTaxi, opened, taxiWho } from './taxi-parts'

const node = (id: string) => integrityAssessment.eligibility.find((one) => one.id === id)!
const [valid, window] = [node('valid'), node('window')]
const cycle = [
  opened,
  statute('出租汽车驾驶员服务质量信誉考核周期从初次领证起算12个月', 'R2'),
  statute('满后20天内申请，按诚信考核推定', 'B'),
]

/** 出租汽车驾驶员服务质量信誉考核: the yearly cycle of 诚信考核 with a grade rule of its own (B2). */
export const taxiServiceAssessment = derive(integrityAssessment, {
  code: 'taxi-service-assessment',
  item: '21',
  name: '出租汽车驾驶员服务质量信誉考核',
  short: '出租车考核',
  who: taxiWho,
  whenText: integrityAssessment.whenText,
  exclusionGroup: 'taxi-service-assessment',
  provisional:
    '这项考核可以网上办，指南没有写具体要求。时间和材料暂按道路运输驾驶员诚信考核办理，各地另有要求的，以发证机关的答复为准。',
  edits: [
    forTaxi('integrity-assessment'),
    byCityAge,
    {
      op: 'replace',
      list: 'eligibility',
      id: 'valid',
      value: {
        ...valid,
        source: [asRoad],
        rule: {
          ...valid.rule,
          insteadGoTo: 'taxi-certificate-renewal',
          lapsed: lapsed('taxi-certificate-cancellation'),
        } as typeof valid.rule,
      },
    },
    { op: 'replace', list: 'eligibility', id: 'window', value: { ...window, source: cycle } },
    {
      op: 'replace',
      list: 'eligibility',
      id: 'exclusive',
      value: { ...node('exclusive'), rule: { kind: 'exclusive', group: 'taxi-service-assessment' } },
    },
    { op: 'replace', list: 'variants', id: 'standard', value: { code: 'standard', name: '服务质量信誉考核' } },
    { op: 'replace', list: 'refusals', id: 'not-driver', value: { id: 'not-driver', text: '不属于出租汽车驾驶员' } },
    {
      op: 'add',
      list: 'questions',
      value: {
        id: 'points',
        question: '分是怎么算的？',
        answer: '基础分20分，违章从里面扣，做得好的可以加分，最多加10分。20分以上是AAA级。',
        source: [statute('服务质量信誉考核的分值与等级（公开题库）', 'R2')],
      },
    },
  ],
  result: {
    form: 'grade',
    title: '服务质量信誉考核凭证',
    voucher: { kind: 'service-grade', title: '出租汽车驾驶员', numberWord: '信考' },
    rules: [serviceGrades],
  },
  sources: [opened, asRoad],
})
