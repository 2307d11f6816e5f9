import { randomInt, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../../../shared/errors'
import type { Caller, OutsideWorld, World } from '../call/types'
import type { Doc } from '../outside/ports'
import { useOnce } from './counters'

/** Rules of SMS codes (S3 一.2: valid 5 minutes, again after 1 minute; caps are the product's own). */
const codeRules = {
  validSeconds: 300,
  resendSeconds: 60,
  tries: 5,
  perPhoneDaily: 10,
  perDeviceDaily: 20,
  perAddressDaily: 200,
}

interface CodeDoc extends Doc {
  mac: string
  sentAt: number
  expiresAt: number
  tries: number
}

const idOf = (world: World, purpose: string, phone: string) => `${purpose}:${world.keys.blind('phone', phone)}`
const macOf = (world: World, id: string, code: string) => world.keys.digest(`code:${id}`, code)

async function withinCaps(world: World, phone: string, { device, address, openid }: Caller): Promise<boolean> {
  const from = openid || device
  if (from && !(await useOnce(world, 'sms-device', from, codeRules.perDeviceDaily))) return false
  if (address && !(await useOnce(world, 'sms-address', address, codeRules.perAddressDaily))) return false
  return useOnce(world, 'sms-phone', phone, codeRules.perPhoneDaily)
}

/** Sends a code for one purpose. A new code replaces the earlier one, never within the resend time. */
export async function sendCode(
  world: OutsideWorld,
  purpose: string,
  phone: string,
  caller: Caller,
): Promise<{ resendAfterSeconds: number; validSeconds: number }> {
  const now = world.now()
  const _id = idOf(world, purpose, phone)
  const earlier = await world.db.get<CodeDoc>('codes', _id)
  const waitSeconds = earlier ? Math.ceil((earlier.sentAt + codeRules.resendSeconds * 1000 - now) / 1000) : 0
  if (waitSeconds > 0)
    throw new DomainError('sms-too-soon', `刚发过验证码，${waitSeconds}秒后可以重新获取`, { waitSeconds })
  if (!(await withinCaps(world, phone, caller))) throw new DomainError('sms-daily-cap')
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const doc = { mac: macOf(world, _id, code), sentAt: now, expiresAt: now + codeRules.validSeconds * 1000, tries: 0 }
  if (earlier) {
    // Two calls at once: only the one that saw the record as it is may send.
    if (!(await world.db.update('codes', { _id, sentAt: earlier.sentAt }, { set: doc })))
      throw new DomainError('sms-too-soon', undefined, { waitSeconds: codeRules.resendSeconds })
  } else {
    await world.db.insert('codes', { _id, ...doc }).catch(() => {
      throw new DomainError('sms-too-soon', undefined, { waitSeconds: codeRules.resendSeconds })
    })
  }
  await world.tell
    .sms(phone, 'login-code', [code, String(codeRules.validSeconds / 60)])
    .catch(async (error: unknown) => {
      // What never went out must not make anybody wait.
      await world.db.remove('codes', { _id, mac: doc.mac })
      throw error
    })
  return { resendAfterSeconds: codeRules.resendSeconds, validSeconds: codeRules.validSeconds }
}

/**
 * Looks at a code and answers how to use it up, for calls that may still refuse something the person can mend at once
 * and send again with the same code. Each try is counted before it is looked at, so that guesses in parallel do not
 * help; a right one counts too, so that a code is good for few tries.
 */
export async function proveCode(
  world: World,
  purpose: string,
  phone: string,
  code: string,
): Promise<() => Promise<void>> {
  const _id = idOf(world, purpose, phone)
  const counted = await world.db.update(
    'codes',
    { _id, tries: { lt: codeRules.tries }, expiresAt: { gt: world.now() } },
    { inc: { tries: 1 } },
  )
  const doc = counted ? await world.db.get<CodeDoc>('codes', _id) : undefined
  if (!doc) throw new DomainError('code-expired')
  const [given, wanted] = [Buffer.from(macOf(world, _id, code)), Buffer.from(doc.mac)]
  if (!timingSafeEqual(given, wanted)) {
    const triesLeft = codeRules.tries - doc.tries
    throw triesLeft > 0
      ? new DomainError('code-wrong', `验证码不对，还能试${triesLeft}次`, { triesLeft })
      : new DomainError('code-expired', '验证码试错次数太多，请重新获取')
  }
  return async () => {
    // Removed only while it is still this code: of two right answers one wins.
    if (!(await world.db.remove('codes', { _id, mac: doc.mac }))) throw new DomainError('code-expired')
  }
}

/** Uses a code up. */
export async function useCode(world: World, purpose: string, phone: string, code: string): Promise<void> {
  const use = await proveCode(world, purpose, phone, code)
  await use()
}
