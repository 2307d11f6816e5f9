import { dayOf } from '../../shared/calendar'
import { keepsRivalsOut, statusNames } from '../../shared/casework/status'
import { assessAll, bestAnswer, subjectKey, type EligibilityAnswer } from '../../shared/eligibility'
import { sexOf } from '../../shared/identity'
import { serviceOf } from '../../shared/services'
import type { ServiceDefinition } from '../../shared/vocabulary/definition'
import type { CaseDoc } from './cases'
import { current } from './definitions'
import type { World } from './ports'
import { certificatesOf, holderOf } from './register'

const activeStatuses = statusNames.filter(keepsRivalsOut)

/** For each item the answers of all certificates and categories of one person. Two round trips side by side. */
export async function eligibilityOf(world: World, holderIndex: string, asked: readonly ServiceDefinition[]): Promise<{ service: string; best: EligibilityAnswer; answers: EligibilityAnswer[] }[]> {
  const [docs, active] = await Promise.all([
    certificatesOf(world, holderIndex),
    world.db.find<CaseDoc>('cases', { holderIndex, status: { in: activeStatuses } }, { fields: ['service', 'subject'], limit: 100 }),
  ])
  const activeGroups: Record<string, string[]> = {}
  active.forEach(({ service, subject }) => {
    const key = subjectKey(subject.id, subject.category || undefined)
    activeGroups[key] = [...(activeGroups[key] ?? []), serviceOf(service)?.exclusionGroup ?? service]
  })
  const holder = docs[0] && holderOf(world, docs[0])
  const applicant = { today: dayOf(world.now()), birth: holder?.birth, sex: holder && sexOf(holder.idNumber), certificates: docs.map(({ certificate }) => certificate), person: holderIndex, activeGroups }
  return asked.map((service) => {
    // What is about the person alone is asked once, whatever certificates there are.
    const asking = service.subject === 'person' ? { ...applicant, certificates: [] } : applicant
    const answers = assessAll((province) => current(world, service, province)?.definition ?? service, asking)
    return { service: service.code, best: bestAnswer(answers), answers }
  })
}
