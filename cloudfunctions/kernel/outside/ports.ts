import type { Template } from '../../../shared/casework/messages'

export type Doc = { _id: string }
type Scalar = string | number | boolean | null
/** A condition on one field; a bare value means equality. Nested fields are named by dotted paths. */
export type Match =
  | Scalar
  | { lt: number | string }
  | { lte: number | string }
  | { gt: number | string }
  | { in: readonly Scalar[] }
  | { neq: Scalar }
export interface Query {
  [path: string]: Match | readonly Query[] | undefined
  or?: readonly Query[]
}
/** What an update may do; objects and arrays are replaced whole, never merged. */
export interface Changes {
  set?: Record<string, unknown>
  inc?: Record<string, number>
  push?: Record<string, unknown>
  unset?: readonly string[]
}
export interface FindOptions {
  order?: readonly (readonly [string, 'asc' | 'desc'])[]
  limit?: number
  fields?: readonly string[]
}

/** Document operations inside a transaction: by id only, as CloudBase allows. */
export interface Tx {
  get<T extends Doc>(collection: string, id: string): Promise<T | undefined>
  insert(collection: string, doc: Doc): Promise<void>
  update(collection: string, id: string, changes: Changes): Promise<void>
  remove(collection: string, id: string): Promise<void>
}

/** The document database. Each method is one round trip. */
export interface Db {
  get<T extends Doc>(collection: string, id: string): Promise<T | undefined>
  find<T extends Doc>(collection: string, query: Query, options?: FindOptions): Promise<T[]>
  count(collection: string, query: Query): Promise<number>
  /** @throws DuplicateKey naming the index that refused the document */
  insert(collection: string, doc: Doc): Promise<void>
  /** Conditional write; answers how many documents matched. */
  update(collection: string, query: Query, changes: Changes): Promise<number>
  remove(collection: string, query: Query): Promise<number>
  /** Runs `body` in a transaction; conflicts are retried with jitter, then answered as `busy`. */
  transaction<T>(body: (tx: Tx) => Promise<T>): Promise<T>
}

/** A unique index refused a document. */
export class DuplicateKey extends Error {
  readonly index: string
  constructor(index: string) {
    super(`duplicate key in ${index}`)
    this.name = 'DuplicateKey'
    this.index = index
  }
}

interface UploadTicket {
  cloudId: string
  url: string
  headers: Record<string, string>
  form: Record<string, string>
}
/** File storage; ids are the cloud's own. */
export interface Files {
  ticket(path: string): Promise<UploadTicket>
  read(cloudId: string): Promise<Uint8Array | undefined>
  write(path: string, bytes: Uint8Array): Promise<string>
  remove(cloudIds: readonly string[]): Promise<void>
}

/** A message of WeChat's own list, with the values of its template in order and the page that it opens. */
export interface SubscribeMessage {
  template: Template
  values: readonly string[]
  page: string
}
/** Messages to people. */
export interface Tell {
  sms(phone: string, template: SmsTemplate, params: readonly string[]): Promise<void>
  /** Answers false when this person gave no permission; throws when WeChat could not be asked. */
  subscribe(openid: string, message: SubscribeMessage): Promise<boolean>
}
export type SmsTemplate = 'login-code' | 'move-started' | 'move-reminder' | 'case-correction' | 'case-refused'

interface IdCardFront {
  name: string
  idNumber: string
  address: string
}
interface IdCardBack {
  validFrom: string
  validTo: string
}
/** How a page is read: the two licences that WeChat knows by their values, all others by what is printed on them. */
export type PaperReader = 'driverLicense' | 'vehicleLicense' | 'printedText'
/** What was read: values by register key, or the lines that were printed. */
export type PaperText = { values: Record<string, string> } | { lines: string[] }

/** Services of others that answer questions. */
export interface Ask {
  /**
   * Reads a page that was handed in.
   * @throws DomainError ocr-unreadable for a picture that is no such page, ocr-unavailable for an outage
   */
  paper(reader: PaperReader, picture: Uint8Array): Promise<PaperText>
  idCardFront(picture: Uint8Array): Promise<IdCardFront>
  idCardBack(picture: Uint8Array): Promise<IdCardBack>
  /** Whether name, number and validity dates belong together in the population register. */
  population(person: { name: string; idNumber: string; validFrom: string; validTo: string }): Promise<boolean>
  /** The phone number behind WeChat's one-time button code. */
  wechatPhone(code: string): Promise<string>
}

/** Services of others; only the functions that need them carry their clients. */
export interface Outside {
  tell: Tell
  ask: Ask
}
