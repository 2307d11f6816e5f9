import type { CertificateHistory } from '../../../shared/contracts/history'
import { DomainError } from '../../../shared/errors'
import { recordChanges } from '../../../shared/registry/history'
import { linkVerdict } from '../../../shared/registry/link'
import type { CaseDoc } from './case'
import type { World } from '../call/types'
import { holderOf, versionHolder, versionsOf, type CertificateDoc } from '../register/register'

const handedOver = '这本证归到现在的持证人名下'

/**
 * What happened to a certificate, newest first: each earlier record compared with the one after it. Three round
 * trips, the first two side by side. `mayOpen` says which of the cases are linked. A holder (`own`) sees what was
 * recorded since the certificate is his: of a time when somebody else had it, no value and no card.
 * @throws DomainError not-found for a certificate that is missing or not the caller's to see
 */
export async function historyOf(
  world: World,
  certificateId: string,
  maySee: (doc: CertificateDoc) => boolean,
  mayOpen: (doc: Pick<CaseDoc, 'owner' | 'authority'>) => boolean,
  own = false,
): Promise<CertificateHistory> {
  const [doc, versions] = await Promise.all([
    world.db.get<CertificateDoc>('certificates', certificateId),
    versionsOf(world, certificateId),
  ])
  if (!doc || !maySee(doc)) throw new DomainError('not-found')
  const ids = versions.map(({ caseId }) => caseId).filter((id) => id !== '')
  const cases =
    ids.length === 0
      ? []
      : await world.db.find<CaseDoc>(
          'cases',
          { _id: { in: ids } },
          { limit: 100, fields: ['_id', 'owner', 'authority', 'service', 'number'] },
        )
  const now = { certificate: doc.certificate, holder: holderOf(world, doc) }
  const records = [now, ...versions.map((one) => ({ certificate: one.certificate, holder: versionHolder(world, one) }))]
  const others = own ? records.findIndex(({ holder }) => linkVerdict(holder, now.holder) === 'other') : -1
  const changes = (others < 0 ? versions : versions.slice(0, others)).map(({ until, caseId }, at) => {
    const by = cases.find(({ _id }) => _id === caseId)
    const sentences = at + 1 === others ? [handedOver] : recordChanges(records[at + 1]!, records[at]!)
    return {
      at: until,
      changes: sentences,
      ...(by ? { service: by.service } : {}),
      ...(by && mayOpen(by) ? { number: by.number, caseId } : {}),
    }
  })
  const cards = (doc.certificate.cards ?? []).slice(others < 0 ? 0 : (records[others]!.certificate.cards?.length ?? 0))
  return { changes: changes.filter((one) => one.changes.length > 0), cards: cards.reverse() }
}
