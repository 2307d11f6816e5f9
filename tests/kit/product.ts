import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contract, type InputOf, type OutputOf, agreementVersions } from '../../shared/contracts'
import type { PublicError } from '../../shared/errors'
import {
  holderIndexOf,
  phoneIndexOf,
  sealPersonal,
  type AccountDoc,
} from '../../cloudfunctions/kernel/accounts/accounts'
import type { World } from '../../cloudfunctions/kernel/call/types'
import { loadKeys, type KeyEnvironment } from '../../cloudfunctions/kernel/sealing/keys'
import { buildFunctions } from '../../dev/build/functions'
import { startProduct, type ProductCloud } from '../../dev/cloud'
import { loadSpecimens, staffDoc, type Loaded } from '../../dev/load-specimens'
import { drawIdCardBack, drawIdCardFront, drawTrainingRecord, personOf } from '../../dev/specimens'
import { contracts } from './contracts'
import { RoundTripMeter } from './round-trips'

type Reply<O> = { ok: true; output: O } | { ok: false; error: PublicError }

/** Somebody with a web session: keeps cookies and the access token as a browser would. */
export class Visitor {
  token?: string
  cookies: Record<string, string> = {}
  constructor(
    readonly product: Product,
    readonly device = `device-${Math.random().toString(36).slice(2, 12)}`,
  ) {}

  /** Posts an envelope to a function over the HTTP access integration and answers what came back. */
  async post(name: string, body: unknown): Promise<{ status: number; json: unknown; requestId: string }> {
    const response = await fetch(`${this.product.cloud.url}/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: Object.entries(this.cookies)
          .map(([key, value]) => `${key}=${value}`)
          .join('; '),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    response.headers.getSetCookie().forEach((cookie) => {
      const [pair = ''] = cookie.split(';')
      this.cookies[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1)
    })
    const text = await response.text()
    return {
      status: response.status,
      json: text ? (JSON.parse(text) as unknown) : undefined,
      requestId: response.headers.get('x-request-id') ?? '',
    }
  }

  /** Asks for an action by its contract; the reply is the envelope, errors included. */
  async ask<I, O>(contract: Contract<I, O>, input: I): Promise<Reply<O>> {
    const envelope = { action: contract.name, token: this.token, device: this.device, input }
    const { json } = await this.product.trips.hold(contract.name, () => this.post(contract.function, envelope))
    return json as Reply<O>
  }

  /** Asks for an action that is expected to work. */
  async call<I, O>(contract: Contract<I, O>, input: I): Promise<O> {
    const reply = await this.ask(contract, input)
    if (!reply.ok)
      throw new Error(
        `${contract.name}: ${reply.error.code} ${reply.error.message} ${JSON.stringify(reply.error.detail ?? '')}`,
      )
    return reply.output
  }

  /** The code of a refusal, or `ok`. */
  async code<I, O>(contract: Contract<I, O>, input: I): Promise<string> {
    const reply = await this.ask(contract, input)
    return reply.ok ? 'ok' : reply.error.code
  }

  async upload(
    purpose: InputOf<typeof contracts.uploadTicket>['for'],
    bytes: Uint8Array,
    declared = bytes.length,
  ): Promise<string> {
    const { fileId, url, headers } = await this.call(contracts.uploadTicket, { for: purpose, bytes: declared })
    const put = await fetch(url, { method: 'PUT', headers, body: bytes as unknown as BodyInit })
    if (!put.ok) throw new Error(`upload answered ${put.status} ${await put.text()}`)
    return fileId
  }

  async picture(purpose: InputOf<typeof contracts.uploadTicket>['for'], bytes: Uint8Array): Promise<string> {
    return (await this.call(contracts.uploadAccept, { fileId: await this.upload(purpose, bytes) })).fileId
  }

  /** Signs in with the code that the SMS outbox shows. */
  async signIn(phone: string): Promise<this> {
    await this.call(contracts.smsSend, { phone, purpose: 'login' })
    const { token } = await this.call(contracts.sessionOpen, {
      phone,
      code: this.product.lastCode(phone),
      agreements: { ...agreementVersions },
    })
    this.token = token
    return this
  }

  /** Has an ID card read, asking again while it is not its turn, as the page does. */
  async read(sides: InputOf<typeof contracts.identityRead>): Promise<Reply<OutputOf<typeof contracts.identityRead>>> {
    for (;;) {
      const reply = await this.ask(contracts.identityRead, sides)
      if (reply.ok || reply.error.code !== 'ocr-busy') return reply
    }
  }

  /** 实名认证 with the specimen ID card of a person. */
  async verify(key: string): Promise<OutputOf<typeof contracts.identitySubmit>> {
    const person = personOf(key)
    const front = await this.picture(
      { purpose: 'identity', side: 'front' },
      drawIdCardFront(person, { format: 'jpeg' }),
    )
    const back = await this.picture({ purpose: 'identity', side: 'back' }, drawIdCardBack(person, { format: 'jpeg' }))
    const reading = await this.read({ front, back })
    if (!reading.ok) throw new Error(`${reading.error.code} ${reading.error.message}`)
    const result = await this.call(contracts.identitySubmit, { readId: reading.output.readId })
    this.token = (await this.call(contracts.sessionRefresh, {})).token
    return result
  }

  /** A complete application for 诚信考核 as the wizard would send it. */
  async application(
    key: string,
    caseId = `case-${Math.random().toString(36).slice(2, 14)}`,
  ): Promise<InputOf<typeof contracts.applyIntegrityAssessment>> {
    const {
      services: [answer],
    } = await this.call(contracts.eligibilityGet, { service: 'integrity-assessment' })
    const { subjectId = `specimen-${key}`, part = '02001' } = answer?.best ?? {}
    const province = personOf(key).division.slice(0, 2)
    const { hash, definition } = await this.call(contracts.definitionGet, { service: 'integrity-assessment', province })
    const files: Record<string, string[]> = {}
    for (const material of definition.materials) {
      for (const part of material.parts) {
        files[`${material.id}/${part.id}`] = [
          await this.picture(
            { purpose: 'material', draft: caseId, material: material.id, part: part.id },
            drawTrainingRecord(personOf(key), 2026, { format: 'jpeg' }),
          ),
        ]
      }
    }
    return {
      caseId,
      definitionHash: hash,
      variant: 'standard',
      subjectId,
      noticeAgreed: true,
      statementAgreed: true,
      answers: { category: part, unit: '个人', phone: personOf(key).phone },
      files,
    }
  }
}

/** An account as 实名认证 leaves it. */
export function verifiedAccount(secrets: KeyEnvironment, key: string, at: number): AccountDoc {
  const world = { keys: loadKeys(secrets) } as World
  const { phone, name, idNumber, address, idValidTo: validTo } = personOf(key)
  const _id = `account-${key}`
  const holderIndex = holderIndexOf(world, idNumber)
  return {
    _id,
    phoneIndex: phoneIndexOf(world, phone),
    personKey: holderIndex,
    holderIndex,
    sealed: sealPersonal(world, _id, { phone, name, idNumber, address, validTo }),
    agreements: [{ ...agreementVersions, at }],
    createdAt: at,
    verifiedAt: at,
  }
}

let colleagues = 0

/** A fresh product on its own data folder, with specimens loaded for the day of its clock. */
export class Product {
  readonly trips: RoundTripMeter
  private constructor(
    readonly cloud: ProductCloud,
    readonly data: string,
    readonly loaded: Loaded,
  ) {
    this.trips = new RoundTripMeter(cloud)
  }

  static async start(at?: string): Promise<Product> {
    await buildFunctions()
    const data = mkdtempSync(join(tmpdir(), 'product-'))
    const cloud = await startProduct({ data, port: 0, timers: false, synchronous: 'OFF' })
    if (at) cloud.setClock(new Date(at))
    return new Product(cloud, data, await loadSpecimens(cloud, data, cloud.secrets))
  }

  visitor(): Visitor {
    return new Visitor(this)
  }

  /** A driver who has done 实名认证 with pictures of an ID card in this test. */
  async registered(key: string): Promise<Visitor> {
    const visitor = await this.visitor().signIn(personOf(key).phone)
    await visitor.verify(key)
    return visitor
  }

  /** A driver whose account was verified earlier: stored as 实名认证 leaves it. */
  async driver(key: string): Promise<Visitor> {
    this.cloud.load('accounts', [verifiedAccount(this.cloud.secrets, key, this.cloud.now().getTime()) as never])
    return this.visitor().signIn(personOf(key).phone)
  }

  /** A clerk with a session at one of the specimen authorities. */
  async clerk(division = '620102'): Promise<Visitor> {
    const { account, password } = this.loaded.clerks.find((one) => one.division === division)!
    const visitor = this.visitor()
    visitor.token = (await visitor.call(contracts.staffSessionOpen, { account, password })).token
    return visitor
  }

  /** Another clerk of an authority, who did not exist before. */
  async colleague(name: string, division = '620102'): Promise<Visitor> {
    const account = `colleague-${(colleagues += 1)}`
    const password = `${account}-password`
    this.cloud.load('staff', [(await staffDoc({ account, name, password, division })) as never])
    const visitor = this.visitor()
    visitor.token = (await visitor.call(contracts.staffSessionOpen, { account, password })).token
    return visitor
  }

  /** The newest six-digit code in the outbox for a phone. */
  lastCode(phone: string): string {
    const found = this.cloud.outbox.list().find((one) => one.to.endsWith(phone) && /\d{6}/.test(one.text))
    if (!found) throw new Error(`no code was sent to ${phone}`)
    return /\d{6}/.exec(found.text)![0]
  }

  async stop(): Promise<void> {
    await this.cloud.stop()
    rmSync(this.data, { recursive: true, force: true })
  }
}
