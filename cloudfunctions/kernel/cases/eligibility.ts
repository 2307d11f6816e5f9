import { dayOf } from '../../../shared/calendar'
import { keepsRivalsOut, statusNames } from '../../../shared/casework/status'
import { assessAll, bestAnswer, subjectKey, type EligibilityAnswer } from '../../../shared/eligibility'
import { sexOf } from '../../../shared/identity'
import type { Certificate } from '../../../shared/registry/certificate'
import { serviceOf } from '../../../shared/services'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { CaseDoc } from './case'
import { currentDefinition } from './definitions'
import type { World } from '../call/types'
import { certificatesOf, holderOf } from '../register/register'

const activeStatuses = statusNames.filter(keepsRivalsOut)

interface ItemAnswers {
  service: string
  best: EligibilityAnswer
  answers: EligibilityAnswer[]
}
/** What home tells of a certificate beside the answers. */
type Held = Pick<Certificate, 'id' | 'status' | 'validUntil' | 'categories'>

/** For each item the answers of all certificates and categories of one person. */
export const eligibilityOf = async (
  world: World,
  holderIndex: string,
  asked: readonly ServiceDefinition[],
): Promise<ItemAnswers[]> => (await holdingsOf(world, holderIndex, asked)).services

/** The same with the certificates that they are about. Two round trips side by side. */
export async function holdingsOf(
  world: World,
  holderIndex: string,
  asked: readonly ServiceDefinition[],
): Promise<{ certificates: Held[]; services: ItemAnswers[] }> {
  const [docs, active] = await Promise.all([
    certificatesOf(world, holderIndex),
    world.db.find<CaseDoc>(
      'cases',
      { holderIndex, status: { in: activeStatuses } },
      { fields: ['service', 'subject'], limit: 100 },
    ),
  ])
  const activeGroups: Record<string, string[]> = {}
  for (const { service, subject } of active) {
    const groups = (activeGroups[subjectKey(subject.id, subject.category || undefined)] ??= [])
    groups.push(serviceOf(service)?.exclusionGroup ?? service)
  }
  const holder = docs[0] && holderOf(world, docs[0])
  const applicant = {
    today: dayOf(world.now()),
    birth: holder?.birth,
    sex: holder && sexOf(holder.idNumber),
    certificates: docs.map(({ certificate }) => certificate),
    person: holderIndex,
    activeGroups,
  }
  const services = asked.map((service) => {
    // What is about the person alone is asked once, whatever certificates there are.
    const asking = service.subject === 'person' ? { ...applicant, certificates: [] } : applicant
    const answers = assessAll((province) => currentDefinition(world, service, province)?.definition ?? service, asking)
    return { service: service.code, best: bestAnswer(answers), answers }
  })
  return {
    services,
    certificates: docs.map(({ certificate: { id, status, validUntil, categories } }) => ({
      id,
      status,
      validUntil,
      categories,
    })),
  }
}
