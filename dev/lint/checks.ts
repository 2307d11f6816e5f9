import { addDays, isDay, type Day } from '../../shared/calendar'
import { canonical } from '../../shared/canonical'
import { holds } from '../../shared/rules'
import { visibleMaterials } from '../../shared/journey'
import { amended, applyAmendment, type Amendment, type Province } from '../../shared/vocabulary/amend'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import { windowIn } from '../../shared/vocabulary/eligibility/window'
import type { Source } from '../../shared/vocabulary/source'
import { reachable, situations } from './situations'

export type Services = Readonly<Record<string, ServiceDefinition>>
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A line of the report; findings with the same `fault` are one, seen from several sides. */
export interface Finding {
  fault: string
  line: string
}
/** What stops an item from being put together in a province, whichever check meets it first. */
const faultIn = (province: Province | undefined, service: string, message: string) =>
  [province?.code ?? '全国', service, message].join(' ')

/** The material or the field that an amendment changes a part of: a material's part, a field's option. */
function ownerOf(change: Amendment): { list: string; id: string } | undefined {
  if ('material' in change) return { list: 'materials', id: change.material }
  return 'field' in change ? { list: 'fields', id: change.field } : undefined
}

/** What an amendment changes, as a key: two on the same key must not be in force on the same day. */
function targetOf(change: Amendment): string {
  const value = 'value' in change ? (change.value as { id?: string; code?: string; value?: string }) : undefined
  const id = 'id' in change ? change.id : (value?.id ?? value?.code ?? value?.value)
  return [change.list, ownerOf(change)?.id, id].filter(Boolean).join('/')
}

const inForce =
  (day: Day) =>
  ({ from, to }: Amendment) =>
    from <= day && (!to || day <= to)
const flat = ({ amendments }: Province) =>
  amendments.flatMap(({ service, changes }) => changes.map((change) => ({ service, change })))

/** Amendments that are never in force, or from or to a day that is none. */
export const wrongDays = (provinces: readonly Province[]): string[] =>
  provinces.flatMap((province) =>
    flat(province).flatMap(({ service, change }) => {
      const { from, to } = change
      const bad = [from, ...(to === undefined ? [] : [to])]
        .filter((day) => !isDay(day))
        .map((day) => `${day} is no day`)
      const wrong =
        bad.length === 0 && to !== undefined && to < from ? [`ends on ${to}, before it begins on ${from}`] : bad
      return wrong.map((what) => `${province.code} ${service} ${change.op} ${targetOf(change)}: ${what}`)
    }),
  )

/** Amendments that hit or change nothing on their first day in force. */
export function emptyAmendments(services: Services, provinces: readonly Province[]): Finding[] {
  return provinces.flatMap((province) =>
    flat(province).flatMap(({ service, change }) => {
      const where = `${province.code} ${service} ${change.op} ${targetOf(change)}`
      const finding = (what: string, message = what): Finding => ({
        fault: faultIn(province, service, message),
        line: `${where}: ${what}`,
      })
      const of = services[service]
      if (!of) return [finding('there is no such item')]
      const list = flat(province)
        .filter((one) => one.service === service)
        .map((one) => one.change)
      try {
        const before = list
          .slice(0, list.indexOf(change))
          .filter(inForce(change.from))
          .reduce<ServiceDefinition>(applyAmendment, of)
        const same = canonical(applyAmendment(before, change)) === canonical(before)
        return same ? [finding('changes nothing', `${targetOf(change)} changes nothing`)] : []
      } catch (error) {
        return [finding(`hits nothing (${messageOf(error)})`, messageOf(error))]
      }
    }),
  )
}

const meet = (a: Amendment, b: Amendment) => a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999')

/** The key of an amendment that replaces all of what this one changes a part of. */
function wholeOf(change: Amendment): string | undefined {
  const owner = ownerOf(change)
  return owner && `${owner.list}/${owner.id}`
}

/** Amendments of a part that a later one of the whole silently undoes. */
export const undone = (provinces: readonly Province[]): string[] =>
  provinces.flatMap((province) =>
    flat(province).flatMap((one, at, all) =>
      all
        .slice(at + 1)
        .filter(
          (other) =>
            other.service === one.service &&
            targetOf(other.change) === wholeOf(one.change) &&
            meet(one.change, other.change),
        )
        .map((other) =>
          [
            `${province.code} ${one.service} ${targetOf(one.change)}:`,
            `is undone by ${other.change.op} ${targetOf(other.change)} after it`,
          ].join(' '),
        ),
    ),
  )

/** Two amendments on one key whose dates overlap. */
export function overlaps(provinces: readonly Province[]): string[] {
  return provinces.flatMap((province) =>
    flat(province).flatMap((one, at, all) =>
      all
        .slice(at + 1)
        .filter(
          (other) =>
            other.service === one.service &&
            targetOf(other.change) === targetOf(one.change) &&
            meet(one.change, other.change),
        )
        .map(
          () => `${province.code} ${one.service} ${targetOf(one.change)}: two amendments are in force at the same time`,
        ),
    ),
  )
}

/** Amendments that stand on a belief alone. */
export const believedAmendments = (provinces: readonly Province[]): string[] =>
  provinces.flatMap((province) =>
    flat(province)
      .filter(({ change }) => change.source.every(({ evidence }) => evidence === 'B'))
      .map(
        ({ service, change }) => `${province.code} ${service} ${change.op} ${targetOf(change)}: 只有推定的依据（B）`,
      ),
  )

/** The days on which a province's rules for an item change, and today. */
function relevantDays(province: Province | undefined, service: string, today: Day): Day[] {
  const own = province
    ? flat(province)
        .filter((one) => one.service === service)
        .flatMap(({ change: { from, to } }) => [...(isDay(from) ? [from] : []), ...(isDay(to) ? [addDays(to, 1)] : [])])
    : []
  return [...new Set([...own, today])].sort()
}

export interface Resolved {
  where: string
  service: string
  province: string
  day: Day
  definition: ServiceDefinition
}

/** Every item × province × relevant day, with what cannot be put together at all. */
export function everything(
  services: Services,
  provinces: readonly Province[],
  today: Day,
): { resolved: Resolved[]; broken: Finding[] } {
  const resolved: Resolved[] = []
  const broken: Finding[] = []
  const places = Object.values(services).flatMap((of) =>
    [undefined, ...provinces].flatMap((province) =>
      relevantDays(province, of.code, today).map((day) => ({ of, province, day })),
    ),
  )
  for (const { of, province, day } of places) {
    const where = `${of.code} ${province?.code ?? '全国'} ${day}`
    try {
      const definition = amended(of, province, day)
      resolved.push({ where, service: of.code, province: province?.code ?? '', day, definition })
    } catch (error) {
      const message = messageOf(error)
      broken.push({ fault: faultIn(province, of.code, message), line: `${where}: ${message}` })
    }
  }
  return { resolved, broken }
}

/** Every place of a definition that must say where it comes from. */
export function sourced(of: ServiceDefinition): { at: string; source: readonly Source[] }[] {
  return [
    ...of.materials.map(({ id, source }) => ({ at: `materials/${id}`, source })),
    ...of.fields.map(({ id, source }) => ({ at: `fields/${id}`, source })),
    ...of.eligibility.map(({ id, source }) => ({ at: `eligibility/${id}`, source })),
    { at: 'promise', source: of.promise.source },
    { at: 'item', source: of.sources },
    ...(of.questions ?? []).map(({ id, source }) => ({ at: `questions/${id}`, source })),
    ...(of.elsewhere ?? []).map(({ id, source }) => ({ at: `elsewhere/${id}`, source })),
    ...(of.contacts ?? []).map(({ id, source }) => ({ at: `contacts/${id}`, source })),
    ...(of.result.form === 'grade' ? of.result.rules.map(({ id, source }) => ({ at: `grades/${id}`, source })) : []),
  ]
}

/** Materials and other parts that cite nothing. */
export const unsourced = (of: ServiceDefinition): string[] =>
  sourced(of)
    .filter(({ source }) => source.length === 0)
    .map(({ at }) => `${at}: no source`)

/** Conditions that nothing makes true: what stands behind them is never asked. */
export function unreachable(of: ServiceDefinition): string[] {
  const card =
    of.result.form === 'approval' && typeof of.result.card === 'object' ? [{ at: 'card', when: [of.result.card] }] : []
  const places = [
    ...of.fields.map(({ id, when }) => ({ at: `fields/${id}`, when: [when] })),
    ...of.materials.flatMap(({ id, when, parts }) => [
      { at: `materials/${id}`, when: [when] },
      ...parts.map((part) => ({ at: `materials/${id}/${part.id}`, when: [when, part.when] })),
    ]),
    ...card,
  ]
  return places
    .filter(({ when }) => when.some(Boolean) && !reachable(of, ...when))
    .map(({ at }) => `${at}: no answer, variant or subject makes its condition true`)
}

/** An item in which a loss can be declared must say when that is so, or its demands could not be checked. */
export function undeclaredLoss(of: ServiceDefinition): string[] {
  const named =
    of.variants.some(({ code }) => code === 'lost') ||
    of.fields.some(
      ({ id, props }) =>
        id === 'lost' ||
        (Array.isArray(props.options) && (props.options as { value: string }[]).some(({ value }) => value === 'lost')),
    )
  return named && !of.lost ? ['lost: a loss can be declared, but nothing says when it is'] : []
}

/** Demands for a certificate that the applicant has declared lost (A9#2). */
export function demandsForLost(of: ServiceDefinition): string[] {
  if (!of.lost) return []
  const conditions = [of.lost, ...of.materials.map(({ when }) => when)]
  const asked = situations(of, conditions)
    .filter((one) => holds(of.lost, one))
    .flatMap((one) =>
      visibleMaterials(of, one).filter(({ shows }) => shows === 'certificate' || shows === 'transport-certificate'),
    )
  return [...new Set(asked.map(({ id }) => `materials/${id}: is asked although the certificate was declared lost`))]
}

/** Sample pictures that are not drawn. */
export const missingSamples = (of: ServiceDefinition, drawn: readonly string[]): string[] =>
  of.materials.flatMap(({ id, parts }) =>
    parts
      .filter(({ sample }) => !drawn.includes(sample))
      .map((part) => `materials/${id}/${part.id}: no sample picture ${part.sample}`),
  )

/** Windows, general or of one county, that close before they open: nobody could ever apply. */
export const closedWindows = (of: ServiceDefinition): string[] =>
  of.eligibility.flatMap(({ id, rule }) =>
    rule.kind !== 'window'
      ? []
      : [
          { where: '', props: rule },
          ...(rule.local ?? []).map(({ division }) => ({ where: ` in ${division}`, props: windowIn(rule, division) })),
        ]
          .filter(
            ({ props: { opensAfterDays: opens, closesAfterDays: closes } }) =>
              opens !== undefined && closes !== undefined && closes < opens,
          )
          .map(({ where }) => `eligibility/${id}: closes before it opens${where}`),
  )

/** The words beside the codes of items that an answer may send somebody to. */
const places = ['contact', 'my-cases']

/** Answers that send somebody to an item that is not there. */
export const waysToNothing = (of: ServiceDefinition, services: Services): string[] =>
  of.eligibility.flatMap(({ id, rule }) => {
    const ways = [
      'insteadGoTo' in rule ? rule.insteadGoTo : undefined,
      'others' in rule ? rule.others?.insteadGoTo : undefined,
      'lapsed' in rule ? rule.lapsed?.insteadGoTo : undefined,
    ]
    return ways
      .filter((way) => way !== undefined && !places.includes(way) && !services[way])
      .map((way) => `eligibility/${id}: sends to ${way}, which is no item`)
  })
