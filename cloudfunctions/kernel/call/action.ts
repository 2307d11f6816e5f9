import { randomUUID } from 'node:crypto'
import type { Contract, Who } from '../../../shared/contracts/contract'
import { DomainError, publicError } from '../../../shared/errors'
import { readToken, type Identity } from '../sealing/tokens'
import { entryOf, type CallContext, type Received } from './entry'
import { logCall, logCrash } from './log'
import { requireSession } from './session'
import type { Caller, World } from './types'
import { world } from './world'

type Actor<W extends Who> = W extends 'staff'
  ? Extract<Identity, { kind: 'staff' }>
  : W extends 'person' | 'verified'
    ? Extract<Identity, { kind: 'person' }>
    : Identity | undefined

/** The body of an action: all it may touch is its world, all it may know of the caller is `call`. */
export type Body<W extends Who, I, O, X = unknown> = (world: World & X, input: I, call: Call<W>) => Promise<O>

interface Call<W extends Who> {
  actor: Actor<W>
  caller: Caller
  setCookie(cookie: string): void
}

/** A contract with the body that keeps it. Only the onion runs it, with an input that the contract has parsed. */
export interface Action {
  contract: Contract
  body: Body<Who, unknown, unknown>
  /** The clients of others' services that its body needs. */
  outside: () => object
}

/**
 * One business action, a file of its own.
 * @example export default action(caseWithdraw, async (world, { caseId }, { actor }) => …)
 */
export function action<I, O, W extends Who>(contract: Contract<I, O, W>, body: Body<W, I, NoInfer<O>>): Action
/** The same for a body that needs services of others: `outside` brings their clients into its world. */
export function action<I, O, W extends Who, X extends object>(
  contract: Contract<I, O, W>,
  body: Body<W, I, NoInfer<O>, X>,
  outside: () => X,
): Action
export function action(contract: Contract, body: Body<Who, unknown, unknown>, outside = () => ({})): Action {
  return { contract, body, outside }
}

/** A cloud function's entry, and the contracts that it keeps. */
export interface Main {
  (event: unknown, context?: CallContext): Promise<unknown>
  readonly contracts: readonly Contract[]
}

/** The name of the function that some actions make up. */
function functionOf(actions: readonly Action[]): string {
  const [name, ...others] = new Set(actions.map(({ contract }) => contract.function))
  if (name === undefined || others.length > 0)
    throw new Error(`one function cannot be ${[name, ...others].join(' and ')}`)
  return name
}

function find(actions: readonly Action[], { action: name }: Received, { channel }: Caller): Action {
  const asked = actions.find(({ contract }) =>
    channel === 'timer' ? contract.who === 'system' : contract.name === name,
  )
  if (!asked) throw new DomainError('bad-input', undefined, { fields: ['action'] })
  return asked
}

function inputOf(contract: Contract, value: unknown): unknown {
  const input = contract.input.safeParse(value)
  if (!input.success)
    throw new DomainError('bad-input', undefined, { fields: input.error.issues.map(({ path }) => path.join('/')) })
  return input.data
}

/** Who calls, as far as the function can know: one without the applicants' key takes everybody for a stranger. */
function identify(contract: Contract, token: string | undefined, at: World, caller: Caller): Identity | undefined {
  const { who } = contract
  if (who === 'system') {
    if (caller.channel !== 'timer') throw new DomainError('not-allowed')
    return undefined
  }
  if (who === 'public' && !at.keys.has('applicant')) return undefined
  const identity = readToken(at.keys, who === 'staff' ? 'staff' : 'person', token, at.now())
  if (who === 'public') return identity
  if (!identity) throw new DomainError('not-signed-in')
  if (who === 'verified' && !(identity.kind === 'person' && identity.holder)) throw new DomainError('identity-needed')
  return identity
}

/**
 * A cloud function: the actions that live in it, inside the one fixed onion: parse → find the action → identify →
 * allow → body → check output → log. Repeats need no layer of their own: every write is conditional, so a body answers
 * a repeat as it answered the first time.
 * @throws Error when its actions belong to several functions
 * @example export const main = group([caseList, caseGet, caseWithdraw])
 */
export function group(actions: readonly Action[]): Main {
  const name = functionOf(actions)
  const main = async (event: unknown, context?: CallContext): Promise<unknown> => {
    const started = performance.now()
    const requestId = context?.request_id ?? randomUUID()
    const entry = entryOf(event, context)
    const setCookies: string[] = []
    let [fn, code, who] = [name, 'ok', 'nobody']
    const finish = (result: unknown) => {
      const ms = Math.round(performance.now() - started)
      logCall({ fn, requestId, channel: entry.caller.channel, who, code, ms })
      return entry.answer(result, setCookies)
    }
    try {
      const envelope = entry.envelope()
      const { contract, body, outside } = find(actions, envelope, entry.caller)
      fn = contract.name
      const input = inputOf(contract, envelope.input)
      const at = { ...world(), ...outside() }
      entry.caller.device = envelope.device ?? ''
      const actor = identify(contract, envelope.token, at, entry.caller)
      who = actor ? `${actor.kind}:${actor.id}` : contract.who
      if (contract.fresh && actor) await requireSession(at, actor)
      const setCookie = (cookie: string) => setCookies.push(cookie)
      const output = await body(at, input, { actor, caller: entry.caller, setCookie })
      return finish({ ok: true, output: contract.output.parse(output) })
    } catch (error) {
      const known = error instanceof DomainError ? error : new DomainError('internal')
      code = known.code
      if (known.code === 'internal') logCrash(fn, requestId, error)
      return finish({ ok: false, error: publicError(known, requestId) })
    }
  }
  return Object.assign(main, { contracts: actions.map(({ contract }) => contract) })
}
