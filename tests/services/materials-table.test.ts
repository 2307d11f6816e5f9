import { holds } from '../../shared/rules'
import { situations } from '../../dev/lint/situations'
import { services } from '../../shared/services'
import { resolve } from '../../shared/services/resolve'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'

// What the five guides ask, read from them by hand (domain facts A4, A5), against what the definitions ask.
// M is asked of everybody, C under a condition. `guide` undefined: the guide does not ask it.

const day = '2026-11-21'
const 照 = '近期二寸正面免冠彩色证件照'
const 白底照 = '二寸白底免冠电子证件照'
const 驾 = '机动车驾驶证'
const 信 = '从业资格证个人信息页'
const 违 = '从业资格证违章记录页'
const 证 = '从业资格证'
const 学 = '考核周期学习教育情况'
const 合同 = '新服务单位聘用合同'
const 身份证 = '身份证'
const 行驶证 = '机动车行驶证'
const 照45 = '车辆45度角防伪彩色照片'
const 运输证 = '原道路运输证'

type Necessity = 'M' | 'C'
type Form = '原件影像' | '电子版照片'
/** Form undefined: the guide states none. */
interface Asked {
  necessity: Necessity
  form?: Form
}
interface Table {
  source: string
  province: string
  service: string
  variant: string
  guide: Record<string, Asked>
  differs?: Record<string, string>
}

const M = (form?: Form): Asked => ({ necessity: 'M', ...(form ? { form } : {}) })
const C = (form?: Form): Asked => ({ necessity: 'C', ...(form ? { form } : {}) })
const image = '原件影像'
const photo = '电子版照片'
const lost = '遗失的证不能要求上传（A9#2）'
const escort = '押运、装卸人员没有准驾车型要核对，只向驾驶员要（行政许可法31）'
const vehicle = '改准驾车型的核对驾驶证，指南没有列（A9#5 之外，推定）'

const tables: Table[] = [
  // S0 gives no list of its own; for 甘肃 the lists of the same web channel (S1) stand as a stated overlay (A9#1, #7).
  {
    source: 'S0/S1',
    province: '62',
    service: 'integrity-assessment',
    variant: 'standard',
    guide: { [证]: M(image), [学]: M(image) },
  },
  { source: 'S0/S1', province: '62', service: 'certificate-reissue', variant: 'lost', guide: { [照]: M(photo) } },
  { source: 'S0/S1', province: '62', service: 'certificate-reissue', variant: 'damaged', guide: { [照]: M(photo) } },
  {
    source: 'S0/S1',
    province: '62',
    service: 'certificate-renewal',
    variant: 'standard',
    guide: { [照]: M(photo), [驾]: M(image), [证]: M(image) },
    differs: { [驾]: escort, [证]: lost },
  },
  {
    source: 'S0/S1',
    province: '62',
    service: 'certificate-change',
    variant: 'unit',
    guide: { [照]: M(photo), [合同]: M(image) },
    differs: { [合同]: '服务单位改为“个人”的没有合同（S3 二.1 可填个人）' },
  },
  {
    source: 'S0/S1',
    province: '62',
    service: 'certificate-change',
    variant: 'info',
    guide: { [照]: M(photo) },
    differs: { [驾]: vehicle },
  },
  {
    source: 'S0/S1',
    province: '62',
    service: 'certificate-cancellation',
    variant: 'standard',
    guide: { [证]: M(image) },
  },

  {
    source: 'S3',
    province: '',
    service: 'integrity-assessment',
    variant: 'standard',
    guide: { [学]: M(), [信]: M(), [违]: M() },
  },
  {
    source: 'S3',
    province: '',
    service: 'certificate-reissue',
    variant: 'lost',
    guide: { [照]: M(), [驾]: M(), [信]: M(), [违]: M() },
    differs: { [驾]: escort, [信]: lost, [违]: lost },
  },
  {
    source: 'S3',
    province: '',
    service: 'certificate-reissue',
    variant: 'damaged',
    guide: { [照]: M(), [驾]: M(), [信]: M(), [违]: M() },
    differs: { [驾]: escort },
  },
  {
    source: 'S3',
    province: '',
    service: 'certificate-renewal',
    variant: 'standard',
    guide: { [照]: M(), [驾]: M(), [信]: M(), [违]: M() },
    differs: { [驾]: escort, [信]: lost, [违]: lost },
  },
  {
    source: 'S3',
    province: '',
    service: 'certificate-change',
    variant: 'unit',
    guide: { [照]: M(), [合同]: M() },
    differs: { [合同]: '服务单位改为“个人”的没有合同（S3 二.1 可填个人）' },
  },
  {
    source: 'S3',
    province: '',
    service: 'certificate-change',
    variant: 'info',
    guide: { [照]: M(), [合同]: M() },
    differs: { [合同]: '信息变更不要合同（S0、S1，A9#5）', [驾]: vehicle },
  },
  {
    source: 'S3',
    province: '',
    service: 'certificate-cancellation',
    variant: 'standard',
    guide: { [身份证]: M(), [白底照]: M(), [信]: C(), [违]: C() },
  },

  {
    source: 'S2',
    province: '41',
    service: 'integrity-assessment',
    variant: 'standard',
    guide: { [学]: M(), [信]: M(), [违]: M() },
  },
  {
    source: 'S2 一（四）',
    province: '41',
    service: 'certificate-reissue',
    variant: 'lost',
    guide: { [照]: M(photo), [驾]: M(image) },
    differs: { [驾]: escort },
  },
  {
    source: 'S2 一（四）',
    province: '41',
    service: 'certificate-reissue',
    variant: 'damaged',
    guide: { [照]: M(photo), [驾]: M(image) },
    differs: { [驾]: escort },
  },
  {
    source: 'S2',
    province: '41',
    service: 'certificate-renewal',
    variant: 'standard',
    guide: { [照]: M(), [驾]: M(), [信]: M(), [违]: M() },
    differs: { [驾]: escort, [信]: lost, [违]: lost },
  },
  { source: 'S2', province: '41', service: 'certificate-change', variant: 'unit', guide: { [照]: M() } },
  {
    source: 'S2',
    province: '41',
    service: 'certificate-cancellation',
    variant: 'standard',
    guide: { [信]: M(), [违]: M() },
  },

  {
    source: 'S4',
    province: '15',
    service: 'taxi-certificate-renewal',
    variant: 'standard',
    guide: { [照]: M(), [驾]: M(), [信]: M(), [违]: M() },
    differs: { [信]: lost, [违]: lost },
  },

  ...['S2 一（四）', 'S2 七–十 第三步'].flatMap((source): Table[] => {
    const form = source.includes('一（四）') ? image : undefined
    const of = (service: string, guide: Table['guide'], differs?: Table['differs']): Table => ({
      source,
      province: '41',
      service,
      variant: 'standard',
      guide,
      ...(differs ? { differs } : {}),
    })
    return [
      of('vehicle-review', { [行驶证]: M(form) }),
      of('vehicle-reissue', { [行驶证]: M(form), [照45]: M(form) }),
      of('vehicle-renewal', { [行驶证]: M(form), [照45]: M(form), [运输证]: M(form) }, { [运输证]: lost }),
      of('vehicle-cancellation', { [照45]: M(form), [运输证]: M(form) }, { [运输证]: lost }),
    ]
  }),
]

/** Every material of a definition for one variant: asked always or only in some situations. */
function askedBy(of: ServiceDefinition, variant: string): Record<string, Required<Asked>> {
  const rows = of.materials.map(({ name, form, when }) => {
    const those = situations({ ...of, variants: of.variants.filter(({ code }) => code === variant) }, [when]).map(
      (one) => holds(when, one),
    )
    return { name, form, some: those.some(Boolean), always: those.every(Boolean) }
  })
  return Object.fromEntries(
    rows
      .filter(({ some }) => some)
      .map(({ name, form, always }) => [name, { necessity: always ? ('M' as const) : ('C' as const), form }]),
  )
}

describe.each(tables)(
  '$source → $province $service $variant',
  ({ province, service, variant, guide, differs = {} }) => {
    const of = resolve(services[service]!, province, variant, day)!.definition
    const asked = askedBy(of, variant)
    const names = [...new Set([...Object.keys(guide), ...Object.keys(asked)])]
    const same = (name: string) => {
      const [wanted, made] = [guide[name], asked[name]]
      return (
        wanted !== undefined &&
        made !== undefined &&
        wanted.necessity === made.necessity &&
        (wanted.form === undefined || wanted.form === made.form)
      )
    }
    test('asks what the guide asks, as it asks it, but for the differences that are named', () => {
      expect(names.filter((name) => !same(name)).sort()).toEqual(Object.keys(differs).sort())
    })
  },
)

test('each difference names the conflict, the guide or the law that decides it', () => {
  const reasons = tables.flatMap(({ differs = {} }) => Object.values(differs))
  expect(reasons.filter((why) => !/A9#\d|S\d|行政许可法/.test(why))).toEqual([])
})

test('every item of the guides is in the table, in every variant that its province has', () => {
  const missing = [
    'integrity-assessment',
    'certificate-reissue',
    'certificate-renewal',
    'certificate-change',
    'certificate-cancellation',
  ].flatMap((service) =>
    ['', '41', '62'].flatMap((province) =>
      resolve(services[service]!, province, undefined, day)!
        .definition.variants.filter(
          ({ code }) =>
            !tables.some((one) => one.service === service && one.province === province && one.variant === code),
        )
        .map(({ code }) => `${province} ${service} ${code}`),
    ),
  )
  expect(missing).toEqual([])
})

describe('the pages of the papers of vehicles', () => {
  const pagesOf = (service: string, material: string) =>
    services[service]!.materials.find(({ id }) => id === material)?.parts.map(
      ({ label, min, when }) => `${label}${when || min === 0 ? ' C' : ' M'}`,
    )
  // S2 一（四）: 正、副页正面 of 年审, 正面 of the others; 副页背面 when it has 检验记录 (A9#14).
  test.each([
    ['vehicle-review', ['正页 M', '副页正面 M', '副页背面 C']],
    ['vehicle-reissue', ['正页 M', '副页背面 C']],
    ['vehicle-renewal', ['正页 M', '副页背面 C']],
    ['vehicle-cancellation', undefined],
  ])('%s asks these of the 行驶证', (service, pages) => expect(pagesOf(service, 'vehicle-licence')).toEqual(pages))
  // S2 九, 十 第三步 (A9#15): the necessity cell of 一（四） is a slip of copying.
  test.each([
    ['vehicle-renewal', ['主页 M', '记录页 M']],
    ['vehicle-cancellation', ['主页 M', '有记录的副页 C']],
    ['vehicle-reissue', undefined],
  ])('%s asks these of the 道路运输证', (service, pages) =>
    expect(pagesOf(service, 'transport-certificate')).toEqual(pages),
  )
})
