import { partKey, type Draft } from '../../../shared/journey'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { nounsOf } from '../../../shared/vocabulary/subjects'
import { fieldKind, type FieldContext } from '../../../shared/vocabulary/fields'

export interface Difference {
  at: string
  label: string
  here: string
  there: string
}

const none = '没有填'
const sameText = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Where two drafts of one item differ, in words, in the order in which a person meets it. */
export function differences(
  of: ServiceDefinition,
  here: Draft,
  there: Draft,
  context: FieldContext,
  subjectName: (id: string | undefined) => string,
): Difference[] {
  const nameOf = (code: string) => of.variants.find((one) => one.code === code)?.name ?? code
  const agreed = (yes: boolean) => (yes ? '已勾选' : '没有勾选')
  const all: (Difference & { same: boolean })[] = [
    {
      at: 'variant',
      label: '办理类型',
      here: nameOf(here.variant),
      there: nameOf(there.variant),
      same: here.variant === there.variant,
    },
    {
      at: 'subjectId',
      label: nounsOf(of.subject).choose.replace('选', ''),
      here: subjectName(here.subjectId),
      there: subjectName(there.subjectId),
      same: here.subjectId === there.subjectId,
    },
    {
      at: 'statement',
      label: of.statement,
      here: agreed(here.statementAgreed),
      there: agreed(there.statementAgreed),
      same: here.statementAgreed === there.statementAgreed,
    },
  ]
  of.fields.forEach((field) => {
    const [mine, theirs] = [here.answers[field.id], there.answers[field.id]]
    const say = (answer: typeof mine) =>
      answer === undefined || answer === '' ? none : fieldKind(field.kind).format(answer, field, context) || none
    all.push({ at: field.id, label: field.label, here: say(mine), there: say(theirs), same: sameText(mine, theirs) })
  })
  of.materials.forEach((material) =>
    material.parts.forEach((part) => {
      const at = partKey(material.id, part.id)
      const [mine, theirs] = [here.files[at] ?? [], there.files[at] ?? []]
      const both = mine.length === theirs.length && mine.length > 0
      all.push({
        at,
        label: material.parts.length > 1 ? `${material.name}${part.label}` : material.name,
        here: `${mine.length}张`,
        there: `${theirs.length}张${both ? '，照片不同' : ''}`,
        same: sameText(mine, theirs),
      })
    }),
  )
  return all
    .filter(({ same }) => !same)
    .map(({ at, label, here: mine, there: theirs }) => ({ at, label, here: mine, there: theirs }))
}
