import type { Application } from '../../../shared/contracts/services'
import { DomainError } from '../../../shared/errors'
import { parseCitizenId, provinceCodeOf } from '../../../shared/identity'
import type { RegisterRecord, SubjectName } from '../../../shared/registry/record'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { accountOf, personalOf } from '../accounts/accounts'
import type { World } from '../call/types'
import { ownRecord } from '../register/reach'
import { recordOf, type RecordName } from '../register/record'
import type { PersonIdentity } from '../sealing/tokens'

/** What an application is about, as the register or the verified account has it at this instant. */
export interface Subject {
  record: RegisterRecord
  version: number
  /** Whose amendments count: '' is national. */
  province: string
  holderIndex: string
}

type Loader = (
  world: World,
  service: ServiceDefinition,
  actor: PersonIdentity,
  input: Pick<Application, 'subjectId' | 'answers'>,
) => Promise<Subject>

/** The applicant himself: such an item follows the national definition and goes to the authority that he picks. */
const person: Loader = async (world, { fields }, actor, { answers }) => {
  const { name, idNumber, address = '', phone } = personalOf(world, await accountOf(world, actor.id))
  const number = parseCitizenId(idNumber ?? '')
  if (!name || !number.ok || !actor.holder) throw new DomainError('identity-needed')
  const asked = fields.find(({ kind }) => kind === 'authority')
  const division = String((asked && answers[asked.id]) ?? '')
  const holder = { name, idNumber: number.id, birth: number.birth, address, phone }
  return {
    record: { kind: 'person', facts: { id: actor.holder, division }, holder },
    version: 0,
    province: '',
    holderIndex: actor.holder,
  }
}

const registered =
  (kind: RecordName): Loader =>
  async (world, _service, actor, { subjectId }) => {
    const doc = await ownRecord(world, actor, kind, subjectId)
    const { version, holderIndex, facts } = doc
    return { record: recordOf(world, doc), version, province: provinceCodeOf(facts.division), holderIndex }
  }

const loaders: Record<SubjectName, Loader> = {
  person,
  certificate: registered('certificate'),
  vehicle: registered('vehicle'),
  licence: registered('licence'),
}

/**
 * What the applicant names as the subject of an item, if he reaches it. One round trip, for vehicles two.
 * @throws DomainError not-found for one that is missing or somebody else's, identity-needed
 */
export const subjectOf: Loader = (world, service, actor, input) =>
  loaders[service.subject](world, service, actor, input)
