import { identityRead } from '../../../../shared/contracts/account'
import type { InputOf, OutputOf } from '../../../../shared/contracts/contract'
import { call } from '../../../client/call'
import { asCallError } from '../../../client/call-error'

export type Reading = OutputOf<typeof identityRead>

/** How long the page goes on asking, and how long it waits in between, in milliseconds. */
const patience = 5 * 60_000
const between = 2000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Has both sides of an ID card read. While it is not their turn it asks again, telling how many seconds that lasts
 * already; `gone` says that nobody waits any more.
 * @throws CallError
 */
export async function readCard(
  sides: InputOf<typeof identityRead>,
  { waiting, gone }: { waiting: (seconds: number) => void; gone: () => boolean },
): Promise<Reading> {
  const began = Date.now()
  for (;;) {
    try {
      return await call(identityRead, sides)
    } catch (thrown) {
      const waited = Date.now() - began
      if (asCallError(thrown).code !== 'ocr-busy' || gone() || waited > patience) throw thrown
      waiting(Math.max(1, Math.round(waited / 1000)))
      await pause(between)
    }
  }
}
