import { canonical } from '../canonical'
import { fieldLines, partLines, photoAdviceLines, promiseLines, resultLines } from '../describe'
import { onlyWhen } from '../explain'
import { provinces as known } from '../provinces'
import { amended, changesOn, type Amendment, type Province } from '../vocabulary/amend'
import type { ServiceDefinition } from '../vocabulary/definition'
import type { Source } from '../vocabulary/source'
import { ruleWords } from './rule-words'

/** One line as a province has it. `texts` is empty where it does not have the line. */
interface Side {
  texts: string[]
  source: Source[]
}
export interface ComparedLine {
  id: string
  title: string
  differs: boolean
  left: Side
  right: Side
}
export interface ComparedSection {
  id: string
  name: string
  lines: ComparedLine[]
}

interface Line {
  id: string
  title: string
  texts: string[]
  source?: readonly Source[]
  /** What the words are about, so that no difference goes unseen. */ body: unknown
}
interface Place {
  province: string
  day: string
}
/** `list` is the list of the definition that amendments name. */
interface Section {
  id: string
  name: string
  list: string
  of(definition: ServiceDefinition, place: Place): Line[]
}

const withoutSource = <T extends { source?: unknown }>({ source: _source, ...body }: T) => body
const isReceiving = ({ kind }: { kind: string }) => kind === 'receive' || kind === 'address'
const fields =
  (receiving: boolean) =>
  (of: ServiceDefinition): Line[] =>
    of.fields
      .filter((field) => isReceiving(field) === receiving)
      .map((field) => ({
        id: field.id,
        title: field.label,
        texts: [field.label, ...fieldLines(of, field)],
        source: field.source,
        body: withoutSource(field),
      }))

const sections: readonly Section[] = [
  {
    id: 'variants',
    name: '办理类型',
    list: 'variants',
    of: ({ variants }) =>
      variants.map((one) => ({
        id: one.code,
        title: one.name,
        texts: [one.name, ...(one.line ? [one.line] : [])],
        body: one,
      })),
  },
  {
    id: 'eligibility',
    name: '办理条件',
    list: 'eligibility',
    of: ({ eligibility, subject }, { province, day }) =>
      eligibility.map((node) => ({
        id: node.id,
        title: node.label,
        texts: [node.label, ...ruleWords(node, subject, province, day)],
        source: node.source,
        body: withoutSource(node),
      })),
  },
  {
    id: 'materials',
    name: '申请材料',
    list: 'materials',
    of: (definition) =>
      definition.materials.map((one) => ({
        id: one.id,
        title: one.name,
        source: one.source,
        body: withoutSource(one),
        texts: [
          one.name,
          onlyWhen(definition, one.when, '要') ?? '都要',
          ...partLines(definition, one),
          `${one.form}：${photoAdviceLines(one).join('；')}`,
          `用途：${one.reason}`,
        ],
      })),
  },
  { id: 'fields', name: '填写内容', list: 'fields', of: fields(false) },
  { id: 'receive', name: '领取方式', list: 'fields', of: fields(true) },
  {
    id: 'promise',
    name: '办理时限',
    list: 'promise',
    of: (of) => [
      {
        id: 'promise',
        title: '办理时限',
        texts: promiseLines(of),
        source: of.promise.source,
        body: withoutSource(of.promise),
      },
    ],
  },
  {
    id: 'result',
    name: '办理结果',
    list: 'result',
    of: (of) => [{ id: 'result', title: '办理结果', texts: resultLines(of), body: of.result }],
  },
  {
    id: 'notice',
    name: '业务须知',
    list: 'notice',
    of: ({ notice }) => notice.map((one) => ({ id: one.id, title: one.text, texts: [one.text], body: one })),
  },
  {
    id: 'elsewhere',
    name: '不在这里办的',
    list: 'elsewhere',
    of: ({ elsewhere = [] }) =>
      elsewhere.map((one) => ({
        id: one.id,
        title: one.title,
        texts: [one.title, one.text, ...(one.bring.length > 0 ? [`要带：${one.bring.join('、')}`] : [])],
        source: one.source,
        body: withoutSource(one),
      })),
  },
  {
    id: 'contacts',
    name: '问哪里',
    list: 'contacts',
    of: ({ contacts = [] }) =>
      contacts.map((one) => ({
        id: one.id,
        title: one.name,
        texts: [one.name, one.text, ...(one.phone ? [one.phone] : [])],
        source: one.source,
        body: withoutSource(one),
      })),
  },
  {
    id: 'questions',
    name: '常见问题',
    list: 'questions',
    of: ({ questions = [] }) =>
      questions.map((one) => ({
        id: one.id,
        title: one.question,
        texts: [one.question, one.answer],
        source: one.source,
        body: withoutSource(one),
      })),
  },
]

/** The list and key that an amendment changes: one of a part is one of its material, one of an option of its field. */
function touches(change: Amendment): string {
  if (change.list === 'parts') return `materials/${change.material}`
  if (change.list === 'options') return `fields/${change.field}`
  if (change.list === 'promise') return 'promise/promise'
  if (change.list === 'card' || change.list === 'gradeRules') return 'result/result'
  if (change.op !== 'add') return `${change.list}/${change.id}`
  return `${change.list}/${'code' in change.value ? change.value.code : change.value.id}`
}

const once = (sources: readonly Source[]): Source[] =>
  sources.filter(({ text }, at) => sources.map((one) => one.text).indexOf(text) === at)

/**
 * An item as one province has it, line by line, each with where it comes from: itself, the amendment, else the item's
 * guides.
 */
function read(of: ServiceDefinition, province: Province | undefined, place: Place) {
  const definition = amended(of, province, place.day)
  const changes = changesOn(of.code, province, place.day)
  const cited = (key: string) => changes.filter((change) => touches(change) === key).flatMap(({ source }) => source)
  return (section: Section) => {
    const lines = section.of(definition, place)
    const source = ({ id, source: own = [] }: Pick<Line, 'id' | 'source'>): Source[] => {
      const all = once(own.concat(cited(`${section.list}/${id}`)))
      return all.length > 0 ? all : once(definition.sources)
    }
    return {
      lines,
      side: (line: Line): Side => ({ texts: line.texts, source: source(line) }),
      gone: (id: string): Side => ({ texts: [], source: once(cited(`${section.list}/${id}`)) }),
    }
  }
}

function compareSection(
  section: Section,
  left: ReturnType<ReturnType<typeof read>>,
  right: ReturnType<ReturnType<typeof read>>,
): ComparedSection {
  const find = (lines: readonly Line[], id: string) => lines.find((one) => one.id === id)
  const ids = left.lines
    .map(({ id }) => id)
    .concat(right.lines.filter(({ id }) => !find(left.lines, id)).map(({ id }) => id))
  const lines = ids.map((id): ComparedLine => {
    const [a, b] = [find(left.lines, id), find(right.lines, id)]
    const [one, other] = [a ? left.side(a) : left.gone(id), b ? right.side(b) : right.gone(id)]
    const said = canonical(one.texts) !== canonical(other.texts)
    const hidden = !said && canonical(a?.body) !== canonical(b?.body)
    // Whatever differs must be readable as a difference, even where the words for it are the same.
    const marked = (side: Side): Side => (hidden ? { ...side, texts: side.texts.concat('细节和另一处不同') } : side)
    return { id, title: (a ?? b)!.title, differs: said || hidden, left: marked(one), right: marked(other) }
  })
  return { id: section.id, name: section.name, lines }
}

/** One item in two provinces ('' = national) side by side on a day. `from` replaces the known provinces, for tests. */
export function compareProvinces(
  of: ServiceDefinition,
  pair: readonly [string, string],
  day: string,
  from: readonly Province[] = known,
): ComparedSection[] {
  const [left, right] = pair.map((province) =>
    read(
      of,
      from.find(({ code }) => code === province),
      { province, day },
    ),
  ) as [ReturnType<typeof read>, ReturnType<typeof read>]
  return sections
    .map((section) => compareSection(section, left(section), right(section)))
    .filter(({ lines }) => lines.length > 0)
}

/** The provinces that have an item in another way than the national definition on a day. */
export const provincesWithOwn = (of: ServiceDefinition, day: string, from: readonly Province[] = known): string[] =>
  from.filter((province) => changesOn(of.code, province, day).length > 0).map(({ code }) => code)
