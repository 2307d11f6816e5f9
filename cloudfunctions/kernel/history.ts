import type { CertificateHistory } from '../../shared/contracts/history'
import { DomainError } from '../../shared/errors'
import { recordChanges } from '../../shared/registry/history'
import type { CaseDoc } from './cases'
import type { World } from './ports'
import { holderOf, versionHolder, versionsOf, type CertificateDoc } from './register'

type Open = (doc: Pick<CaseDoc, 'owner' | 'authority'>) => boolean

/**
 * What happened to a certificate, newest first: each earlier record compared with the one after it. Three round
 * trips, the first two side by side. `mayOpen` says which of the cases are linked.
 * @throws DomainError not-found for a certificate that is missing or not the caller's to see
 */
export async function historyOf(world: World, certificateId: string, maySee: (doc: CertificateDoc) => boolean, mayOpen: Open): Promise<CertificateHistory> {
  const [doc, versions] = await Promise.all([world.db.get<CertificateDoc>('certificates', certificateId), versionsOf(world, certificateId)])
  if (!doc || !maySee(doc)) throw new DomainError('not-found')
  const ids = versions.map(({ caseId }) => caseId).filter((id) => id !== '')
  const cases = ids.length === 0 ? [] : await world.db.find<CaseDoc>('cases', { _id: { in: ids } }, { limit: 100, fields: ['_id', 'owner', 'authority', 'service', 'number'] })
  const records = [{ certificate: doc.certificate, holder: holderOf(world, doc) }, ...versions.map((one) => ({ certificate: one.certificate, holder: versionHolder(world, one) }))]
  const changes = versions.map(({ until, caseId }, at) => {
    const by = cases.filter(({ _id }) => _id === caseId)[0]
    return { at: until, changes: recordChanges(records[at + 1]!, records[at]!), ...(by ? { service: by.service } : {}), ...(by && mayOpen(by) ? { number: by.number, caseId } : {}) }
  })
  return { changes: changes.filter((one) => one.changes.length > 0), cards: (doc.certificate.cards ?? []).slice().reverse() }
}
