import fc from 'fast-check'
import type { Condition } from '../../shared/vocabulary/condition'
import type { Field, ServiceDefinition } from '../../shared/vocabulary/definition'
import type { FieldKindName } from '../../shared/vocabulary/fields'

// Applications made from the text of a definition. Nothing here may use shared/rules, shared/journey or a field
// kind's own checks: they are what these applications are to test.

type Answers = Record<string, string | boolean | string[]>
export interface Made {
  answers: Answers
  files: Record<string, string[]>
}
/** What an item is asked for: its resolved definition, the variant, and the parts in force on the subject. */
export interface Setting {
  definition: ServiceDefinition
  variant: string
  parts: readonly string[]
}

const filled = (answer: unknown) =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0)
function met(when: Condition | undefined, answers: Answers, setting: Setting): boolean {
  const { variant, parts } = setting
  if (!when) return true
  if ('variant' in when) return when.variant === variant
  if ('parts' in when) return when.parts.some((code) => parts.includes(code))
  if ('covers' in when) return parts.length > 0 && parts.every((code) => [answers[when.covers]].flat().includes(code))
  if ('not' in when) return !met(when.not, answers, setting)
  if ('any' in when) return when.any.some((one) => met(one, answers, setting))
  if ('all' in when) return when.all.every((one) => met(one, answers, setting))
  const answer = answers[when.field]
  if ('filled' in when) return filled(answer) === when.filled
  if ('is' in when) return answer === when.is
  return [answer].flat().some((one) => when.in.includes(String(one)))
}

const han = '样本道路运输服务中心单位住址原因甘肃兰州城关区东岗西路号楼室'
const words = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...Array.from(han)), { minLength: Math.max(min, 1), maxLength: max })
    .map((all) => all.join(''))
const phone = fc
  .tuple(fc.constantFrom('13', '15', '17', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([head, rest]) => head + String(rest).padStart(9, '0'))
const area = fc.constantFrom(
  ['620102', '甘肃省兰州市城关区'],
  ['410105', '河南省郑州市金水区'],
  ['150102', '内蒙古自治区呼和浩特市新城区'],
  ['110101', '北京市东城区'],
)
const postal = fc
  .tuple(words(2, 6), phone, area, words(4, 20))
  .map(([recipient, number, [code, name], line]) => [recipient, number, code, name, line].join('\n'))

interface FieldProps {
  min?: number
  max?: number
  options?: { value: string }[]
  many?: boolean
}
const oneOption = ({ options = [] }: FieldProps) => fc.constantFrom(...options.map(({ value }) => value))

/** Answers that a field of each kind takes. */
const rightAnswers: Record<
  FieldKindName,
  (props: FieldProps, held: readonly string[]) => fc.Arbitrary<string | boolean | string[]>
> = {
  text: ({ min = 1, max = 20 }) => words(min, Math.min(max, 40)),
  unit: ({ max = 20 }) => fc.oneof(fc.constant('个人'), words(4, Math.min(max, 40))),
  phone: () => phone,
  yesno: () => fc.boolean(),
  choice: oneOption,
  receive: oneOption,
  category: ({ many }, held) => (many ? fc.subarray([...held], { minLength: 1 }) : fc.constantFrom(...held)),
  address: () => postal,
  authority: () => fc.constantFrom('620102', '410105', '150102'),
  mass: () => fc.integer({ min: 5000, max: 49_000 }).map(String),
}

/** Fields shown under these answers: what a hidden field was answered does not count. */
function asked(setting: Setting, answers: Answers): Field[] {
  let shown = setting.definition.fields.slice()
  for (let round = 0; round <= setting.definition.fields.length; round += 1) {
    const kept = Object.fromEntries(shown.filter(({ id }) => id in answers).map(({ id }) => [id, answers[id]!]))
    const next = setting.definition.fields.filter(({ when }) => met(when, kept, setting))
    if (next.length === shown.length && next.every((one, at) => one === shown[at])) break
    shown = next
  }
  return shown
}
const askedParts = (setting: Setting, answers: Answers) =>
  setting.definition.materials
    .filter(({ when }) => met(when, answers, setting))
    .flatMap((material) =>
      material.parts
        .filter(({ when }) => met(when, answers, setting))
        .map((part) => ({ key: `${material.id}/${part.id}`, min: part.min, max: part.max })),
    )

/** A random application that fits the definition; file ids are `file-<n>-<place>`. */
export function rightApplication(setting: Setting): fc.Arbitrary<Made> {
  const { fields } = setting.definition
  return fc
    .tuple(
      fc.record(
        Object.fromEntries(
          fields.map((field) => [field.id, rightAnswers[field.kind](field.props as FieldProps, setting.parts)]),
        ),
      ),
      fc.array(fc.nat({ max: 9 }), { minLength: 40, maxLength: 40 }),
    )
    .map(([all, choices]) => {
      const everything = all as Answers
      const answers = Object.fromEntries(asked(setting, everything).map(({ id }) => [id, everything[id]!]))
      const files = Object.fromEntries(
        askedParts(setting, answers)
          .map(({ key, min, max }, at) => {
            const count = min + (choices[at % choices.length]! % (max - min + 1))
            return [key, Array.from({ length: count }, (_, n) => `file-${n}-${key.replace('/', '-')}`)] as const
          })
          .filter(([, list]) => list.length > 0),
      )
      return { answers, files }
    })
}

/** One thing made wrong, and how it must be refused. */
export interface Broken {
  what: string
  made: Made
  code: 'bad-input' | 'incomplete'
}

const wrongText: Record<
  string,
  { what: string; answer: string | string[] | boolean | number; code: Broken['code'] }[]
> = {
  text: [
    { what: 'blank', answer: '  ', code: 'incomplete' },
    { what: 'too long', answer: '样'.repeat(1999), code: 'incomplete' },
    { what: 'markup', answer: '样本<script>样本样本', code: 'incomplete' },
    { what: 'of a wrong type', answer: true, code: 'bad-input' },
  ],
  unit: [
    { what: 'too short', answer: '司', code: 'incomplete' },
    { what: 'of a wrong type', answer: ['个人'], code: 'bad-input' },
  ],
  phone: [
    { what: 'short of a digit', answer: '1381234602', code: 'incomplete' },
    { what: 'no mobile number', answer: '12812346027', code: 'incomplete' },
  ],
  yesno: [{ what: 'a word', answer: '是', code: 'bad-input' }],
  choice: [{ what: 'not offered', answer: 'nothing-like-it', code: 'incomplete' }],
  receive: [{ what: 'not offered', answer: 'pigeon', code: 'incomplete' }],
  category: [
    { what: 'not on the certificate', answer: '99999', code: 'incomplete' },
    { what: 'not on the certificate, in a list', answer: ['02001', '99999'], code: 'incomplete' },
    { what: 'none', answer: [], code: 'incomplete' },
  ],
  address: [
    {
      what: 'in no division of the list',
      answer: '马小强\n13812346027\n620199\n甘肃省兰州市样本区\n东岗西路1号',
      code: 'incomplete',
    },
    {
      what: 'under the name of another division',
      answer: '马小强\n13812346027\n620102\n北京市东城区\n东岗西路1号',
      code: 'incomplete',
    },
    { what: 'without a line', answer: '马小强\n13812346027\n620102\n甘肃省兰州市城关区\n', code: 'incomplete' },
    { what: 'no address', answer: '东岗西路1号', code: 'bad-input' },
  ],
}

/** Whether something is answered or handed in that nobody asks: without the answer that shows them others stray. */
const hasStrays = (setting: Setting, { answers, files }: Made): boolean =>
  Object.keys(answers).some((id) => !asked(setting, answers).some((one) => one.id === id)) ||
  Object.keys(files).some((key) => !askedParts(setting, answers).some((one) => one.key === key))

/** Every single change that breaks a rule of this application. */
export function breaks(setting: Setting, { answers, files }: Made): Broken[] {
  const shown = asked(setting, answers)
  const found: Broken[] = []
  const add = (
    what: string,
    code: Broken['code'],
    change: { answers?: Record<string, unknown>; files?: Record<string, string[]> },
  ) =>
    found.push({ what, code, made: { answers: (change.answers ?? answers) as Answers, files: change.files ?? files } })
  for (const field of shown) {
    const { [field.id]: _gone, ...rest } = answers
    const missing = hasStrays(setting, { answers: rest, files }) ? 'bad-input' : 'incomplete'
    if (!field.optional) add(`${field.id} missing`, missing, { answers: rest })
    for (const { what, answer, code } of wrongText[field.kind] ?? []) {
      const next = { ...answers, [field.id]: answer } as Answers
      add(`${field.id} ${what}`, hasStrays(setting, { answers: next, files }) ? 'bad-input' : code, { answers: next })
    }
  }
  const hidden = setting.definition.fields.find((field) => !shown.includes(field))
  if (hidden) add(`${hidden.id}, which is not asked`, 'bad-input', { answers: { ...answers, [hidden.id]: '样本样本' } })
  add('an answer nobody asks', 'bad-input', { answers: { ...answers, nobodyAsks: '样本' } })
  for (const { key, min, max } of askedParts(setting, answers)) {
    const { [key]: _gone, ...rest } = files
    if (min > 0) add(`${key} missing`, 'incomplete', { files: rest })
    if (max < 10)
      add(`${key} with too many pictures`, 'incomplete', {
        files: { ...files, [key]: Array.from({ length: max + 1 }, (_, n) => `file-${n}-${key.replace('/', '-')}`) },
      })
  }
  add('a picture nobody asks', 'bad-input', { files: { ...files, 'nothing/page': ['file-0-nothing-page'] } })
  return found
}
