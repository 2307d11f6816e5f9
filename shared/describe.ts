import { onlyWhen } from './explain'
import { photoRulesLine } from './photos'
import type { Field, Material, ServiceDefinition } from './vocabulary/definition'
import type { FieldKindName } from './vocabulary/fields'

const there = (lines: readonly (string | undefined | false)[]): string[] =>
  lines.filter((line): line is string => !!line)
const count = (min: number, max: number) => (min === max ? `${min}张` : `${min}到${max}张`)

/** What has to be photographed for a material, one line for each part: 正本1张. */
export const partLines = (of: ServiceDefinition, { parts }: Pick<Material, 'parts'>): string[] =>
  parts.map(({ label, min, max, photo, when }) =>
    there([`${label}${count(min, max)}`, photoRulesLine(photo), onlyWhen(of, when, '要')]).join('，'),
  )

/** What the photos of a material should be like; said once where its parts say the same. */
export const photoAdviceLines = ({ parts }: Pick<Material, 'parts'>): string[] =>
  parts.flatMap(({ photo }) => photo.advice).filter((one, at, all) => all.indexOf(one) === at)

interface FieldProps {
  options: { label: string }[]
  many?: boolean
  yes: string
  no: string
  max: number
}
const chooseOne = ({ options }: FieldProps) => `选一项：${options.map(({ label }) => label).join('、')}`

/** How each kind of field is answered, out of its own props. */
const kindLines: Record<FieldKindName, (props: FieldProps) => string> = {
  text: ({ max }) => `填文字，最多${max}个字`,
  phone: () => '填手机号',
  choice: chooseOne,
  receive: chooseOne,
  yesno: ({ yes, no }) => `选“${yes}”或“${no}”`,
  category: ({ many }) => (many ? '从证上的类别里勾选，可以选几个' : '从证上的类别里选'),
  unit: () => '填单位名称，没有单位的选“个人”',
  address: () => '选或填邮寄地址',
  authority: () => '选发证机关',
  mass: () => '填数字，单位是千克',
}

/** How a field is answered, and when it is asked. */
export const fieldLines = (of: ServiceDefinition, field: Field): string[] =>
  there([
    kindLines[field.kind](field.props as unknown as FieldProps),
    field.help,
    field.prefill && '证照库里有的先填好，可以改',
    field.optional && '可以不填',
    onlyWhen(of, field.when, '填'),
  ])

/** How long it takes, in the words of the guides. */
export const promiseLines = ({
  promise: { acceptWorkdays, decideWorkdays, decideFrom },
}: ServiceDefinition): string[] => [
  `${acceptWorkdays}个工作日内答复受理`,
  `${decideFrom === 'acceptance' ? '受理' : '提交'}后${decideWorkdays}个工作日内办结`,
]

/** What comes out, and whether a card is printed. */
export function resultLines(of: ServiceDefinition): string[] {
  const { result } = of
  if (result.form === 'grade') return [`${result.title}，可以下载`]
  if (!result.card) return [result.title]
  return there([
    result.title,
    '制发新证',
    result.card === true ? undefined : onlyWhen(of, result.card, '要')?.replace(/要$/, '制发'),
  ])
}
