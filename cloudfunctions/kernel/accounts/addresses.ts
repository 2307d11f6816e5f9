import { mostAddresses } from '../../../shared/contracts/addresses'
import { DomainError } from '../../../shared/errors'
import { divisionName } from '../../../shared/identity/division-list'
import { addressProblems, readAddress, writeAddress } from '../../../shared/identity/postal-address'
import { DuplicateKey, type Doc } from '../outside/ports'
import { type World } from '../call/types'
import { open, seal } from '../sealing/seal'

interface Entry {
  id: string
  address: string
  savedAt: number
}
interface Book {
  entries: readonly Entry[]
  usual?: string
}
/** The address book of an account is one document: the limit and the one usual address hold in every write. */
interface BookDoc extends Doc {
  version: number
  sealed: string
}
export interface SavedAddress {
  id: string
  address: string
  usual: boolean
}

const place = (owner: string) => `addressBooks/${owner}`
const bookOf = (world: World, owner: string, doc: BookDoc | undefined): Book =>
  doc ? open<Book>(world.keys, place(owner), doc.sealed) : { entries: [] }
const shown = ({ usual }: Book, { id, address }: Entry): SavedAddress => ({ id, address, usual: id === usual })

/**
 * One change of a book, repeated on the newest book when another device wrote meanwhile. Answers the book as it then
 * is.
 */
async function change(world: World, owner: string, make: (book: Book) => Book, tries = 4): Promise<Book> {
  const doc = await world.db.get<BookDoc>('addressBooks', owner)
  const book = bookOf(world, owner, doc)
  const next = make(book)
  if (next === book) return book
  const sealed = seal(world.keys, place(owner), next)
  const written = doc
    ? (await world.db.update(
        'addressBooks',
        { _id: owner, version: doc.version },
        { set: { sealed }, inc: { version: 1 } },
      )) > 0
    : await world.db.insert('addressBooks', { _id: owner, version: 1, sealed } as BookDoc).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DuplicateKey) return false
          throw error
        },
      )
  if (written) return next
  if (tries <= 1) throw new DomainError('busy')
  return change(world, owner, make, tries - 1)
}

/** The addresses that an account has saved: the usual one first, then the newest. */
export async function savedAddresses(world: World, owner: string): Promise<SavedAddress[]> {
  const book = bookOf(world, owner, await world.db.get<BookDoc>('addressBooks', owner))
  const newest = [...book.entries].sort((a, b) => b.savedAt - a.savedAt).map((entry) => shown(book, entry))
  return [...newest.filter(({ usual }) => usual), ...newest.filter(({ usual }) => !usual)]
}

/** The text as it is kept; @throws DomainError with what is wrong, part by part */
function checked(text: string): string {
  const address = readAddress(text)
  if (!address) throw new DomainError('bad-input', undefined, { fields: ['address'] })
  const problems = addressProblems(address, divisionName)
  if (problems[0])
    throw new DomainError('incomplete', problems[0].message, {
      problems: problems.map((one) => ({ step: 'form', ...one })),
    })
  return writeAddress(address)
}

/**
 * Saves an address, a new one or a change of a saved one; the same address is never kept twice. The first becomes the
 * usual one; another becomes it only by being marked so, which is what makes a late repeat harmless.
 */
export async function saveAddress(
  world: World,
  owner: string,
  { id, address: text, usual }: SavedAddress,
): Promise<SavedAddress> {
  const address = checked(text)
  const entry = { id, address, savedAt: world.now() }
  const book = await change(world, owner, (known) => {
    const replaced = known.entries.filter((one) => one.id === id || one.address === address)
    const others = known.entries.filter((one) => !replaced.includes(one))
    if (others.length >= mostAddresses) throw new DomainError('addresses-full')
    const same = replaced.length === 1 && replaced[0]?.id === id && replaced[0].address === address
    const chosen = usual || others.length === 0 || replaced.some((one) => one.id === known.usual) ? id : known.usual
    return same && chosen === known.usual ? known : { entries: [...others, entry], usual: chosen }
  })
  return shown(book, entry)
}

/** Removes an address; a repeat finds nothing left to do. */
export async function removeAddress(world: World, owner: string, id: string): Promise<void> {
  await change(world, owner, (known) =>
    known.entries.some((one) => one.id === id)
      ? { entries: known.entries.filter((one) => one.id !== id), usual: known.usual === id ? undefined : known.usual }
      : known,
  )
}
