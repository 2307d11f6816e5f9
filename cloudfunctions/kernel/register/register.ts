import { dayOf } from '../../../shared/calendar'
import { authorityOf, maskId } from '../../../shared/identity'
import type { CertificateView } from '../../../shared/contracts/services'
import type { Certificate, Holder } from '../../../shared/registry/certificate'
import type { RegisterRecord } from '../../../shared/vocabulary/operations'
import { holderIndexOf } from '../accounts/accounts'
import { certificateFields } from './reminder-day'
import type { Doc, Tx } from '../outside/ports'
import type { World } from '../call/types'
import { open, seal } from '../sealing/seal'

/** A certificate in the register: what rules need in the clear, what names a person encrypted. */
export interface CertificateDoc extends Doc {
  version: number
  holderIndex: string
  numberIndex: string
  certificate: Certificate
  sealed: string
  /** The next day on which its holder may have to be reminded of something: see `certificateFields`. */
  remindOn: string
}

const place = (id: string) => `certificates/${id}`
export const holderOf = (world: World, doc: CertificateDoc): Holder =>
  open<Holder>(world.keys, place(doc._id), doc.sealed)
export const sealHolder = (world: Pick<World, 'keys'>, id: string, holder: Holder): string =>
  seal(world.keys, place(id), holder)

/** A record as it was before a change: earlier versions of a certificate stay readable. */
export interface CertificateVersionDoc extends Doc {
  certificateId: string
  version: number
  certificate: Certificate
  sealed: string
  /** When it stopped to count, and the case that changed it. */
  until: number
  caseId: string
}

/** Puts a changed record into the register and keeps the one before, as part of a transaction. */
export async function writeRecord(
  tx: Tx,
  world: World,
  doc: CertificateDoc,
  { certificate, holder }: RegisterRecord,
  caseId: string,
): Promise<void> {
  const before: CertificateVersionDoc = {
    _id: `${doc._id}.${doc.version}`,
    certificateId: doc._id,
    version: doc.version,
    certificate: doc.certificate,
    sealed: doc.sealed,
    until: world.now(),
    caseId,
  }
  await tx.insert('certificateVersions', before)
  // Who has it is found by his number: one that was corrected has to lead here.
  const number =
    holder.idNumber === holderOf(world, doc).idNumber ? {} : { holderIndex: holderIndexOf(world, holder.idNumber) }
  await tx.update('certificates', doc._id, {
    set: {
      certificate,
      ...number,
      ...certificateFields(certificate, dayOf(world.now())),
      sealed: sealHolder(world, doc._id, holder),
    },
    inc: { version: 1 },
  })
}

/** The records that a certificate had, newest first. */
export const versionsOf = (world: World, certificateId: string): Promise<CertificateVersionDoc[]> =>
  world.db.find<CertificateVersionDoc>(
    'certificateVersions',
    { certificateId },
    { order: [['version', 'desc']], limit: 100 },
  )

/** The personal values of an earlier record. */
export const versionHolder = (world: World, { certificateId, sealed }: CertificateVersionDoc): Holder =>
  open<Holder>(world.keys, place(certificateId), sealed)

/** Every certificate under a verified ID number. One round trip. */
export const certificatesOf = (world: World, holderIndex: string): Promise<CertificateDoc[]> =>
  world.db.find<CertificateDoc>('certificates', { holderIndex }, { limit: 20 })

/** What the holder sees: masked, but for the name and what forms prefill. */
export function certificateView(world: World, doc: CertificateDoc): CertificateView {
  const holder = holderOf(world, doc)
  const { division } = doc.certificate
  return {
    certificate: doc.certificate,
    holder: {
      name: holder.name,
      idNumber: maskId(holder.idNumber),
      certificateNumber: maskId(holder.certificateNumber),
      unit: holder.unit,
      unitPhone: holder.unitPhone ?? '',
      address: holder.address,
      phone: holder.phone,
      vehicleClass: holder.vehicleClass,
    },
    authority: { division, name: authorityOf(division).name },
  }
}
