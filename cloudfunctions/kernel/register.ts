import { authorityOf, maskAddress, maskId } from '../../shared/identity'
import type { CertificateView } from '../../shared/contracts/services'
import type { Certificate, Holder } from '../../shared/registry/certificate'
import type { Doc, World } from './ports'
import { open, seal } from './seal'

/** A certificate in the register: what rules need in the clear, what names a person encrypted. */
export interface CertificateDoc extends Doc {
  version: number
  holderIndex: string
  numberIndex: string
  certificate: Certificate
  sealed: string
}

const place = (id: string) => `certificates/${id}`
export const holderOf = (world: World, doc: CertificateDoc): Holder => open<Holder>(world.keys, place(doc._id), doc.sealed)
export const sealHolder = (world: Pick<World, 'keys'>, id: string, holder: Holder): string => seal(world.keys, place(id), holder)

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
      name: holder.name, idNumber: maskId(holder.idNumber), certificateNumber: maskId(holder.certificateNumber), unit: holder.unit, unitPhone: holder.unitPhone ?? '',
      address: maskAddress(holder.address), phone: holder.phone, vehicleClass: holder.vehicleClass,
    },
    authority: { division, name: authorityOf(division).name },
  }
}
