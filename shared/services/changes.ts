import { canonical } from '../canonical'
import type { ServiceDefinition } from '../vocabulary/definition'

/** What changed between two versions of a definition, in sentences for the applicant. */
export function definitionChanges(before: ServiceDefinition, after: ServiceDefinition): string[] {
  const lists: { what: string; of(definition: ServiceDefinition): { id: string; name: string; body: unknown }[] }[] = [
    { what: '业务须知', of: ({ notice }) => notice.map((one) => ({ id: one.id, name: one.text, body: one })) },
    { what: '填写内容', of: ({ fields }) => fields.map((one) => ({ id: one.id, name: one.label, body: one })) },
    { what: '申请材料', of: ({ materials }) => materials.map((one) => ({ id: one.id, name: one.name, body: one })) },
    { what: '办理条件', of: ({ eligibility }) => eligibility.map((one) => ({ id: one.id, name: one.label, body: one })) },
  ]
  const sentences = lists.reduce<string[]>((all, { what, of }) => {
    const [old, now] = [of(before), of(after)]
    const find = (list: typeof old, id: string) => list.filter((one) => one.id === id)[0]
    return all.concat(
      now.filter(({ id }) => !find(old, id)).map(({ name }) => `${what}增加：${name}`),
      old.filter(({ id }) => !find(now, id)).map(({ name }) => `${what}不再要：${name}`),
      now.filter(({ id, body }) => find(old, id) && canonical(find(old, id)!.body) !== canonical(body)).map(({ name }) => `${what}有改动：${name}`),
    )
  }, [])
  return canonical(before.promise) === canonical(after.promise) ? sentences : sentences.concat('办理时限有改动')
}
