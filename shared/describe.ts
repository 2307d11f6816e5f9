import { onlyWhen } from './explain'
import { photoRulesLine } from './photos'
import type { Field, Material, ServiceDefinition } from './vocabulary/definition'

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
  parts.reduce<string[]>((all, { photo }) => all.concat(photo.advice.filter((one) => all.indexOf(one) < 0)), [])

interface Named {
  label: string
  line?: string
}
const how: Partial<Record<Field['kind'], string>> = {
  unit: '填单位名称，没有单位的选“个人”',
  phone: '填手机号',
  address: '选或填邮寄地址',
  authority: '选发证机关',
  category: '从证上的类别里选',
}

function kindLine({ kind, props }: Field): string | undefined {
  const { options, many, yes, no, max } = props as {
    options?: Named[]
    many?: boolean
    yes?: string
    no?: string
    max?: number
  }
  if (options) return `选一项：${options.map(({ label }) => label).join('、')}`
  if (kind === 'yesno') return `选“${yes}”或“${no}”`
  if (kind === 'category' && many) return '从证上的类别里勾选，可以选几个'
  return how[kind] ?? (max ? `填文字，最多${max}个字` : undefined)
}

/** How a field is answered, and when it is asked. */
export const fieldLines = (of: ServiceDefinition, field: Field): string[] =>
  there([
    kindLine(field),
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
