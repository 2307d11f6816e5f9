import type { Application } from '../../../shared/contracts/services'
import { DomainError } from '../../../shared/errors'
import { parseCitizenId, provinceCodeOf } from '../../../shared/identity'
import type { Certificate, Holder } from '../../../shared/registry/certificate'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'
import { accountOf, personalOf } from '../accounts/accounts'
import type { World } from '../call/types'
import { holderOf, type CertificateDoc } from '../register/register'
import type { PersonIdentity } from '../sealing/tokens'

/** What an application is about, as the register or the verified account has it at this instant. */
export interface Subject {
  kind: 'certificate' | 'person'
  id: string
  version: number
  province: string
  certificate: Certificate
  holder: Holder
}

/**
 * The record of somebody without a certificate: empty but for who he is, so that everything that shows a case can show
 * this one.
 */
const emptyCertificate = (id: string, division: string): Certificate => ({
  id,
  status: 'normal',
  division,
  validFrom: '',
  validUntil: '',
  categories: [],
  assessments: [],
  violations: [],
})

async function personSubject(
  world: World,
  { fields }: ServiceDefinition,
  actor: PersonIdentity,
  { answers }: Application,
): Promise<Subject> {
  const { name, idNumber, address, phone } = personalOf(world, await accountOf(world, actor.id))
  const number = parseCitizenId(idNumber ?? '')
  if (!name || !number.ok) throw new DomainError('identity-needed')
  const asked = fields.find(({ kind }) => kind === 'authority')
  const id = actor.holder!
  return {
    kind: 'person',
    id,
    version: 0,
    province: '',
    certificate: emptyCertificate(id, String((asked && answers[asked.id]) ?? '')),
    holder: {
      name,
      idNumber: number.id,
      birth: number.birth,
      certificateNumber: '',
      unit: '',
      address: address ?? '',
      phone,
      vehicleClass: '',
    },
  }
}

/**
 * The certificate of the applicant that he names; or himself, where an item is about nobody's certificate: such
 * an item follows the national definition and goes to the authority that he picks. One round trip.
 * @throws DomainError not-found for a certificate that is missing or somebody else's
 */
export async function subjectOf(
  world: World,
  service: ServiceDefinition,
  actor: PersonIdentity,
  input: Application,
): Promise<Subject> {
  if (service.subject === 'person') return personSubject(world, service, actor, input)
  const register =
    input.certificateId === undefined
      ? undefined
      : await world.db.get<CertificateDoc>('certificates', input.certificateId)
  if (!register || register.holderIndex !== actor.holder) throw new DomainError('not-found')
  const { _id: id, version, certificate } = register
  return {
    kind: 'certificate',
    id,
    version,
    province: provinceCodeOf(certificate.division),
    certificate,
    holder: holderOf(world, register),
  }
}
