import { derive } from '../vocabulary/derive'
import { certificateCancellation } from './certificate-cancellation'
import { taxiCategories } from './parts'
import { asRoad, forTaxi, opened, provisional, registration, taxiWho } from './taxi-parts'

const ticked = certificateCancellation.fields.find(({ id }) => id === 'categories')!

/** 出租汽车驾驶员从业资格证注销: 巡游, 网约 or both, by the tick list of the road item. */
export const taxiCertificateCancellation = derive(certificateCancellation, {
  code: 'taxi-certificate-cancellation',
  item: '25',
  name: '出租汽车驾驶员从业资格证注销',
  short: '出租车注销',
  who: taxiWho,
  whenText: '不再从业的随时可以申请，有巡游、网约两类的可以只注销一类。',
  exclusionGroup: 'certificate',
  provisional,
  edits: [
    forTaxi('certificate-cancellation'),
    registration,
    {
      op: 'replace',
      list: 'fields',
      id: 'categories',
      value: { ...ticked, props: { many: true, only: taxiCategories } },
    },
    { op: 'remove', list: 'questions', id: 'age' },
    {
      op: 'replace',
      list: 'notice',
      id: 'grounds',
      value: {
        id: 'grounds',
        text: '本人申请、超过当地年龄上限、驾驶证被注销或吊销、超过有效期180日没有换证的，都从这里办。',
      },
    },
  ],
  sources: [opened, asRoad],
})
