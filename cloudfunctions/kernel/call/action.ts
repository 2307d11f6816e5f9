import { randomUUID } from 'node:crypto'
import type { Contract, Who } from '../../../shared/contracts/contract'
import { DomainError, publicError } from '../../../shared/errors'
import { readToken, type Identity } from '../sealing/tokens'
import { entryOf, type CallContext } from './entry'
import { logCall, logCrash } from './log'
import { requireSession } from './session'
import type { Caller, World } from './types'
import { world } from './world'

type Actor<W extends Who> = W extends 'staff'
  ? Extract<Identity, { kind: 'staff' }>
  : W extends 'person' | 'verified'
    ? Extract<Identity, { kind: 'person' }>
    : Identity | undefined

/** A cloud function's entry. */
export type Main = (event: unknown, context?: CallContext) => Promise<unknown>

export interface Call<W extends Who> {
  actor: Actor<W>
  caller: Caller
  setCookie(cookie: string): void
}

/** The body of a function: all it may touch is its world, all it may know of the caller is `call`. */
export type Body<W extends Who, I, O, X = unknown> = (world: World & X, input: I, call: Call<W>) => Promise<O>

function identify(contract: { who: Who }, token: string | undefined, at: World, caller: Caller): Identity | undefined {
  const { who } = contract
  if (who === 'system') {
    if (caller.channel !== 'timer') throw new DomainError('not-allowed')
    return undefined
  }
  const identity = readToken(at.keys, who === 'staff' ? 'staff' : 'person', token, at.now())
  if (who === 'public') return identity
  if (!identity) throw new DomainError('not-signed-in')
  if (who === 'verified' && !(identity.kind === 'person' && identity.holder)) throw new DomainError('identity-needed')
  return identity
}

/**
 * Wraps a body in the one fixed onion: parse → identify → allow → body → check output → log. Repeats need no
 * layer of their own: every write is conditional, so a body answers a repeat as it answered the first time.
 * @example export const main = action(caseWithdraw, async (world, { caseId }, { actor }) => …)
 */
export function action<I, O, W extends Who>(contract: Contract<I, O, W>, body: Body<W, I, NoInfer<O>>): Main
/** The same for a body that needs services of others: `outside` brings their clients into its world. */
export function action<I, O, W extends Who, X>(
  contract: Contract<I, O, W>,
  body: Body<W, I, NoInfer<O>, X>,
  outside: () => X,
): Main
export function action<I, O, W extends Who>(
  contract: Contract<I, O, W>,
  body: Body<W, I, O>,
  outside = () => ({}),
): Main {
  return async (event: unknown, context?: CallContext): Promise<unknown> => {
    const started = performance.now()
    const requestId = context?.request_id ?? randomUUID()
    const entry = entryOf(event, context)
    const setCookies: string[] = []
    let [code, who] = ['ok', 'nobody']
    const finish = (result: unknown) => {
      logCall({
        fn: contract.name,
        requestId,
        channel: entry.caller.channel,
        who,
        code,
        ms: Math.round(performance.now() - started),
      })
      return entry.answer(result, setCookies)
    }
    try {
      const at = Object.assign(world(), outside())
      const envelope = entry.envelope()
      const input = contract.input.safeParse(envelope.input)
      if (!input.success)
        throw new DomainError('bad-input', undefined, { fields: input.error.issues.map(({ path }) => path.join('/')) })
      entry.caller.device = envelope.device ?? ''
      const actor = identify(contract, envelope.token, at, entry.caller)
      who = actor ? `${actor.kind}:${actor.id}` : contract.who
      if (contract.fresh && actor) await requireSession(at, actor)
      const output = await body(at, input.data, {
        actor: actor as Actor<W>,
        caller: entry.caller,
        setCookie: (cookie) => setCookies.push(cookie),
      })
      return finish({ ok: true, output: contract.output.parse(output) })
    } catch (error) {
      const known = error instanceof DomainError ? error : new DomainError('internal')
      code = known.code
      if (known.code === 'internal') logCrash(contract.name, requestId, error)
      return finish({ ok: false, error: publicError(known, requestId) })
    }
  }
}
