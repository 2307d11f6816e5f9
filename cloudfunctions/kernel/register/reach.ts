import { DomainError } from '../../../shared/errors'
import type { World } from '../call/types'
import { partyOf, type Party, type PersonIdentity } from '../sealing/tokens'
import { getRecord, recordCollections, type RecordDoc, type RecordName } from './record'

/** Who asks: the party, and for a person the blind index of the verified ID number. */
export interface Reach {
  party: Party
  holder?: string
}
export const reachOf = (actor: PersonIdentity): Reach => ({ party: partyOf(actor), holder: actor.holder })

const licencesOf = (world: World, { party }: Reach): Promise<RecordDoc<'licence'>[]> =>
  world.db.find<RecordDoc<'licence'>>('licences', { holderIndex: party.key }, { limit: 100 })

/** How each kind of record is reached: whether one is, and which ones are. */
interface Reaching<K extends RecordName> {
  reached(world: World, reach: Reach, doc: RecordDoc<K>): boolean | Promise<boolean>
  all(world: World, reach: Reach): Promise<RecordDoc<K>[]>
}
const reaching: { [K in RecordName]: Reaching<K> } = {
  // A certificate is its holder's own, whatever operator he acts for at other times.
  certificate: {
    reached: (_world, { party, holder }, { holderIndex }) => party.kind === 'person' && holderIndex === holder,
    all: async (world, { party, holder }) =>
      party.kind === 'person' && holder
        ? world.db.find<RecordDoc<'certificate'>>('certificates', { holderIndex: holder }, { limit: 20 })
        : [],
  },
  licence: {
    reached: (_world, { party }, { holderIndex }) => holderIndex === party.key,
    all: licencesOf,
  },
  // A vehicle names its licence: who may act for the licence may act for the vehicle.
  vehicle: {
    reached: async (world, reach, { facts }) => {
      const licence = await getRecord(world, 'licence', facts.licenceId)
      return licence?.holderIndex === reach.party.key
    },
    all: async (world, reach) => {
      const licences = (await licencesOf(world, reach)).map(({ _id }) => _id)
      if (licences.length === 0) return []
      return world.db.find<RecordDoc<'vehicle'>>('vehicles', { holderIndex: { in: licences } }, { limit: 500 })
    },
  },
}

/** The object check of everything that is about a subject. */
const reaches = async <K extends RecordName>(world: World, reach: Reach, doc: RecordDoc<K>): Promise<boolean> =>
  (reaching[doc.kind] as unknown as Reaching<K>).reached(world, reach, doc)

/** Every record of a kind that a party reaches. */
export const recordsOf = <K extends RecordName>(world: World, reach: Reach, kind: K): Promise<RecordDoc<K>[]> =>
  (reaching[kind] as unknown as Reaching<K>).all(world, reach)

/**
 * A record that the caller reaches.
 * @throws DomainError not-found for one that is missing or somebody else's
 */
export async function ownRecord<K extends RecordName>(
  world: World,
  actor: PersonIdentity,
  kind: K,
  id: string | undefined,
): Promise<RecordDoc<K>> {
  const doc = id === undefined ? undefined : await world.db.get<RecordDoc<K>>(recordCollections[kind], id)
  if (!doc || !(await reaches(world, reachOf(actor), doc))) throw new DomainError('not-found')
  return doc
}
