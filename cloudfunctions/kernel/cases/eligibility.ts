import { dayOf } from '../../../shared/calendar'
import { keepsRivalsOut, statusNames } from '../../../shared/casework/status'
import type { SubjectBrief } from '../../../shared/contracts/subjects'
import { assessAll, bestAnswer, subjectKey, type Applicant, type EligibilityAnswer } from '../../../shared/eligibility'
import { sexOf } from '../../../shared/identity'
import type { RegisterRecord } from '../../../shared/registry/record'
import { serviceOf } from '../../../shared/services'
import { briefOf } from '../../../shared/subject-view'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import type { World } from '../call/types'
import { recordsOf, type Reach } from '../register/reach'
import { recordOf, type RecordName } from '../register/record'
import type { CaseDoc } from './case'
import { currentDefinition } from './definitions'

const activeStatuses = statusNames.filter(keepsRivalsOut)

interface ItemAnswers {
  service: string
  best: EligibilityAnswer
  answers: EligibilityAnswer[]
}

/** Every record that the items asked about are about. */
async function recordsFor(
  world: World,
  reach: Reach,
  asked: readonly ServiceDefinition[],
): Promise<RegisterRecord<RecordName>[]> {
  const kinds = [...new Set(asked.map(({ subject }) => subject))].filter((kind) => kind !== 'person')
  const docs = await Promise.all(kinds.map((kind) => recordsOf(world, reach, kind)))
  return docs.flat().map((doc) => recordOf(world, doc))
}

/** Exclusion groups that are under way, by subject and part. */
async function activeGroupsOf(world: World, { holder, party }: Reach): Promise<Record<string, string[]>> {
  const active = await world.db.find<CaseDoc>(
    'cases',
    {
      ...(party.kind === 'person' && holder ? { holderIndex: holder } : { owner: party.key }),
      status: { in: activeStatuses },
    },
    { fields: ['service', 'subject'], limit: 100 },
  )
  const groups: Record<string, string[]> = {}
  for (const { service, subject } of active) {
    const known = (groups[subjectKey(subject.id, subject.part || undefined)] ??= [])
    known.push(serviceOf(service)?.exclusionGroup ?? service)
  }
  return groups
}

const bornOf = (records: readonly RegisterRecord[]): Pick<Applicant, 'birth' | 'sex'> => {
  const [first] = records.filter((record) => record.kind === 'certificate')
  return first ? { birth: first.holder.birth, sex: sexOf(first.holder.idNumber) } : {}
}

/** For each item the answers of all subjects and parts of a party, with what home tells of them. */
export async function holdingsOf(
  world: World,
  reach: Reach,
  asked: readonly ServiceDefinition[],
): Promise<{ subjects: SubjectBrief[]; services: ItemAnswers[] }> {
  const [records, activeGroups] = await Promise.all([recordsFor(world, reach, asked), activeGroupsOf(world, reach)])
  const applicant = { today: dayOf(world.now()), ...bornOf(records), person: reach.holder, activeGroups }
  const services = asked.map((service) => {
    // What is about the person alone is asked once, whatever he holds.
    const subjects = records.filter(({ kind }) => kind === service.subject)
    const definitionIn = (province: string) => currentDefinition(world, service, province)?.definition ?? service
    const answers = assessAll(definitionIn, { ...applicant, subjects })
    return { service: service.code, best: bestAnswer(answers), answers }
  })
  return { services, subjects: records.map(briefOf) }
}

/** The same without the subjects. */
export const eligibilityOf = async (
  world: World,
  reach: Reach,
  asked: readonly ServiceDefinition[],
): Promise<ItemAnswers[]> => (await holdingsOf(world, reach, asked)).services
