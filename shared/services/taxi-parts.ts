import type { EligibilityNode, Material } from '../vocabulary/definition'
import type { AgeProps } from '../vocabulary/eligibility/age'
import type { Field } from '../vocabulary/field'
import { guide, statute } from '../vocabulary/source'
import * as part from './parts'

/** What the items of a taxi driver's certificate say in another way than the road items that they derive from. */

export const taxiWho = '巡游出租汽车驾驶员、网络预约出租汽车驾驶员'
/** Of the five items S4 describes one; what the others ask is taken over from the road item. */
export const provisional =
  '出租汽车驾驶员可以网上办这一项，指南没有写具体要求。这里暂按道路运输从业人员的同名事项办理，各地另有要求的，以发证机关的答复为准。'
export const opened = guide('S4', '导读（补发、换发、变更、注销和服务质量信誉考核五项）')
export const asRoad = statute('出租汽车驾驶员没有单独规定的，按道路运输从业人员的同名事项推定', 'B')

/**
 * Highest ages are set by cities. Where none is known nobody is refused: there is no national limit to cite.
 * 杭州 says younger than 65.
 */
const taxiAgeLimits: AgeProps['limits'] = [
  { from: '2000-01-01', division: '3301', max: 64 },
  { from: '2000-01-01', division: '4101', sex: '男', max: 60 },
  { from: '2000-01-01', division: '4101', sex: '女', max: 55 },
  ...['4403', '5301', '3702', '3707', '3305'].map((division) => ({ from: '2000-01-01', division, max: 65 })),
]

const { taxiCategories, roadCategories } = part
const taxiDriver = (roadItem: string): EligibilityNode<'certificate'> => ({
  id: 'category',
  label: '是出租汽车驾驶员',
  source: [opened],
  rule: {
    kind: 'part',
    codes: taxiCategories,
    none: '这本证上没有有效的出租汽车驾驶员类别',
    others: {
      codes: roadCategories,
      text: '这不是出租汽车驾驶员的证，请从“从业资格证”的事项办理',
      insteadGoTo: roadItem,
    },
  },
})
const cityAge: EligibilityNode<'certificate'> = {
  id: 'age',
  label: '没有超过当地的年龄上限',
  source: [
    statute('杭州（未满65周岁）、郑州（男60周岁、女55周岁）的地方性法规'),
    statute('深圳、昆明、青岛、潍坊、湖州（65周岁）的公开报道', 'R2'),
    statute('其他地方没有查到上限，暂不限制，由发证机关核对', 'B'),
  ],
  rule: { kind: 'age', limits: taxiAgeLimits, insteadGoTo: 'taxi-certificate-cancellation' },
}
const alsoBelieved = (node: EligibilityNode<'certificate'>): EligibilityNode<'certificate'> => ({
  ...node,
  source: node.source.concat(asRoad),
})
const replace = (value: EligibilityNode<'certificate'>) => ({
  op: 'replace' as const,
  list: 'eligibility' as const,
  id: value.id,
  value,
})

/** Who may apply: a taxi driver; everybody else is led to the road item. */
export const forTaxi = (roadItem: string) => replace(taxiDriver(roadItem))
export const byCityAge = replace(cityAge)
/** What an expired certificate leads to. */
export const taxiValid = replace(
  alsoBelieved(part.stillValid('taxi-certificate-renewal', 'taxi-certificate-cancellation')),
)
export const taxiWindow = replace(alsoBelieved(part.inRenewalWindow(part.renewal, 'taxi-certificate-cancellation')))

const both = { all: [{ parts: ['04001'] }, { parts: ['04002'] }] }
/** 巡游 and 网约 have a card each: where the certificate carries both, the applicant ticks which cards it is about. */
export const taxiCategoryField = {
  id: 'taxiCategories',
  kind: 'category',
  label: '办哪一类的证',
  props: { many: true, only: part.taxiCategories },
  when: both,
  help: '巡游和网约各有一张证，两类有效期相同。勾选要办的',
  source: [guide('S4', '导读'), statute('出租汽车驾驶员从业资格管理规定（巡游、网约分别发证）', 'R2')],
} satisfies Field
export const askWhich = { op: 'add' as const, list: 'fields' as const, before: 'reason', value: taxiCategoryField }

const always = <T extends { when?: unknown }>({ when: _condition, ...rest }: T): Omit<T, 'when'> => rest
/** Every taxi driver has a driving licence: it is asked without a condition. */
export const licenceAlways = [
  { op: 'replace' as const, list: 'fields' as const, id: 'vehicleClass', value: part.vehicleClassField },
  {
    op: 'replace' as const,
    list: 'materials' as const,
    id: 'driving-licence',
    value: always<Material<never>>(part.drivingLicence) as Material<never>,
  },
]
/** 注册 and 报备 of a taxi driver are no items of the guides (A9#25). */
export const registration = {
  op: 'add' as const,
  list: 'elsewhere' as const,
  value: {
    id: 'registration',
    title: '上岗注册、报备',
    text: '出租汽车驾驶员的注册、报备由所在的出租汽车企业或平台公司办理，不在这里办。',
    bring: [],
    source: [statute('出租汽车驾驶员从业资格管理规定（注册与报备）', 'R2')],
  },
}
