import { canonical } from '../canonical'
import type { ServiceDefinition } from '../vocabulary/definition'

/** What changed between two versions of a definition, in sentences for the applicant. */
export function definitionChanges(before: ServiceDefinition, after: ServiceDefinition): string[] {
  const lists: { what: string; of(definition: ServiceDefinition): { id: string; name: string; body: unknown }[] }[] = [
    { what: '业务须知', of: ({ notice }) => notice.map((one) => ({ id: one.id, name: one.text, body: one })) },
    { what: '填写内容', of: ({ fields }) => fields.map((one) => ({ id: one.id, name: one.label, body: one })) },
    { what: '申请材料', of: ({ materials }) => materials.map((one) => ({ id: one.id, name: one.name, body: one })) },
    {
      what: '办理条件',
      of: ({ eligibility }) => eligibility.map((one) => ({ id: one.id, name: one.label, body: one })),
    },
  ]
  const sentences = lists.flatMap(({ what, of }) => {
    const [old, now] = [of(before), of(after)]
    const find = (list: typeof old, id: string) => list.find((one) => one.id === id)
    return [
      ...now.filter(({ id }) => !find(old, id)).map(({ name }) => `${what}增加：${name}`),
      ...old.filter(({ id }) => !find(now, id)).map(({ name }) => `${what}不再要：${name}`),
      ...now
        .filter(({ id, body }) => find(old, id) && canonical(find(old, id)!.body) !== canonical(body))
        .map(({ name }) => `${what}有改动：${name}`),
    ]
  })
  if (canonical(before.promise) !== canonical(after.promise)) sentences.push('办理时限有改动')
  if (before.statement !== after.statement) sentences.push(`要确认的话改为：${after.statement}`)
  // Whatever else differs, an applicant who is told of a change must be able to read that there is one.
  return sentences.length === 0 && canonical(before) !== canonical(after) ? ['办事说明有改动'] : sentences
}
