import * as z from 'zod/mini'
import { codeSchema, contract, daySchema, done, idSchema, phoneSchema } from './contract'

/** Versions of the two agreements that are in force; a login records the versions that were ticked. */
export const agreementVersions = { terms: '2026-11-01', privacy: '2026-11-01' } as const
const agreements = z.strictObject({ terms: z.string(), privacy: z.string() })

/**
 * An access token lives 10 minutes at most. The refresh token is only in the body for mini-programs; on the web it is a
 * cookie.
 */
const session = z.strictObject({
  token: z.string(),
  expiresAt: z.number(),
  refresh: z.optional(z.string()),
  account: z.strictObject({ id: z.string(), phone: z.string(), verified: z.boolean(), name: z.optional(z.string()) }),
})
const passwordSchema = z.string().check(z.maxLength(200))
const agreed = ['agreements-needed'] as const

export const smsSend = contract({
  name: 'sms-send',
  function: 'session',
  who: 'public',
  input: z.strictObject({ phone: phoneSchema, purpose: z.enum(['login', 'new-phone', 'register', 'password']) }),
  output: z.strictObject({ resendAfterSeconds: z.number(), validSeconds: z.number() }),
  errors: ['sms-too-soon', 'sms-daily-cap', 'sms-not-sent'],
})
/** Signs in (and up) with a code sent by `sms-send`. */
export const sessionOpen = contract({
  name: 'session-open',
  function: 'session',
  who: 'public',
  input: z.strictObject({ phone: phoneSchema, code: codeSchema, agreements }),
  output: session,
  errors: ['code-wrong', 'code-expired', ...agreed],
})
/**
 * Signs in with the name and password of a web registration; as with a code, an unknown name answers like a wrong
 * password.
 */
export const sessionOpenPassword = contract({
  name: 'session-open-password',
  function: 'session',
  who: 'public',
  input: z.strictObject({
    account: z.string().check(z.minLength(1), z.maxLength(40)),
    password: passwordSchema,
    agreements,
  }),
  output: session,
  errors: ['login-failed', 'login-locked', ...agreed],
})
/**
 * 注册 of a natural person on the web. It adds a name and password to the person's one account, which the phone's code
 * opens too.
 */
export const accountRegister = contract({
  name: 'account-register',
  function: 'identity',
  who: 'public',
  input: z.strictObject({
    account: z.string().check(z.maxLength(40)),
    password: passwordSchema,
    name: z.string().check(z.maxLength(60)),
    idNumber: z.string().check(z.maxLength(40)),
    validFrom: daySchema,
    validTo: z.union([daySchema, z.literal('长期')]),
    phone: phoneSchema,
    code: codeSchema,
    agreements,
  }),
  output: z.strictObject({ account: z.string() }),
  errors: [
    'login-taken',
    'registered',
    'code-wrong',
    'code-expired',
    'identity-mismatch',
    'identity-unavailable',
    'identity-expired',
    'identity-bound',
    'phone-taken',
    'too-many',
    ...agreed,
  ],
})
/**
 * 忘记密码, and changing it: a code to the account's phone (`sms-send` purpose password). Ends every session; answers the
 * account's name.
 */
export const passwordReset = contract({
  name: 'password-reset',
  function: 'session',
  who: 'public',
  input: z.strictObject({ phone: phoneSchema, code: codeSchema, password: passwordSchema }),
  output: z.strictObject({ account: z.string() }),
  errors: ['code-wrong', 'code-expired', 'not-registered'],
})
/** 绑定从业资格证 by its number, where the verified ID number did not find it. */
export const certificateBind = contract({
  name: 'certificate-bind',
  function: 'records',
  who: 'verified',
  fresh: true,
  input: z.strictObject({ number: z.string().check(z.minLength(1), z.maxLength(60)) }),
  output: z.strictObject({ certificateId: z.string() }),
  errors: ['certificate-not-bound', 'too-many', 'identity-needed'],
})
/** 用户一键登录: exchanges the code of the phone button on the server. */
export const sessionOpenWechat = contract({
  name: 'session-open-wechat',
  function: 'session',
  who: 'public',
  input: z.strictObject({ code: z.string().check(z.minLength(4), z.maxLength(200)), agreements }),
  output: session,
  errors: ['wechat-phone-failed', ...agreed],
})
export const sessionRefresh = contract({
  name: 'session-refresh',
  function: 'session',
  who: 'public',
  input: z.strictObject({ refresh: z.optional(z.string().check(z.maxLength(200))) }),
  output: session,
  errors: ['not-signed-in'],
})
export const sessionClose = contract({
  name: 'session-close',
  function: 'session',
  who: 'public',
  input: z.strictObject({ refresh: z.optional(z.string().check(z.maxLength(200))) }),
  output: done,
  errors: [],
})
/** The own account: everything masked. */
export const accountGet = contract({
  name: 'account-get',
  function: 'account',
  who: 'person',
  fresh: true,
  input: z.strictObject({}),
  output: z.strictObject({
    id: z.string(),
    phone: z.string(),
    verified: z.boolean(),
    name: z.optional(z.string()),
    idNumber: z.optional(z.string()),
    agreements,
    /** A move of this account to another phone that is waiting, for the banner that can cancel it. */
    pendingMove: z.optional(z.strictObject({ id: z.string(), toPhone: z.string(), effectiveAt: z.number() })),
  }),
  errors: [],
})
/** Sends a code to the phone that the account has now (step 1 of changing the number). */
export const phoneChangeCode = contract({
  name: 'phone-change-code',
  function: 'session',
  who: 'person',
  fresh: true,
  input: z.strictObject({}),
  output: z.strictObject({ resendAfterSeconds: z.number(), validSeconds: z.number() }),
  errors: ['sms-too-soon', 'sms-daily-cap', 'sms-not-sent'],
})
/** Changes the number: the old phone's code and the new phone's code (`sms-send` purpose new-phone). */
export const phoneChange = contract({
  name: 'phone-change',
  function: 'account',
  who: 'person',
  fresh: true,
  input: z.strictObject({ oldCode: codeSchema, newPhone: phoneSchema, newCode: codeSchema }),
  output: done,
  errors: ['code-wrong', 'code-expired', 'phone-taken'],
})

/**
 * 实名认证 step 1: reads two accepted pictures (upload purpose `identity`). The result is kept on the server; `readId`
 * names it. `ocr-busy`: not its turn yet, ask again with the same pictures.
 */
export const identityRead = contract({
  name: 'identity-read',
  function: 'identity',
  who: 'person',
  fresh: true,
  input: z.strictObject({ front: idSchema, back: idSchema }),
  output: z.strictObject({
    readId: z.string(),
    name: z.string(),
    idNumber: z.string(),
    address: z.string(),
    validFrom: daySchema,
    validTo: z.union([daySchema, z.literal('长期')]),
  }),
  errors: ['file-missing', 'ocr-unreadable', 'ocr-busy', 'ocr-unavailable', 'identity-expired'],
})
/**
 * Step 2, 提交审核: the population check. `bound`: this person has an account on another phone; go on with `move-start`.
 */
export const identitySubmit = contract({
  name: 'identity-submit',
  function: 'identity',
  who: 'person',
  fresh: true,
  input: z.strictObject({ readId: idSchema }),
  output: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('verified'), name: z.string() }),
    /** `effectiveAt`: the 72 hours already run; `ready`: they are over, `move-finish` needs no code. */
    z.strictObject({
      outcome: z.literal('bound'),
      moveId: z.string(),
      oldPhone: z.string(),
      effectiveAt: z.optional(z.number()),
      ready: z.optional(z.boolean()),
    }),
  ]),
  errors: ['not-found', 'identity-mismatch', 'identity-unavailable', 'identity-expired'],
})
/**
 * Moving the person's account to this phone: sends a code to the old phone, or starts the 72-hour wait with notices to
 * it.
 */
export const moveStart = contract({
  name: 'move-start',
  function: 'identity',
  who: 'person',
  fresh: true,
  input: z.strictObject({ moveId: idSchema, by: z.enum(['code', 'wait']) }),
  output: z.strictObject({
    by: z.enum(['code', 'wait']),
    effectiveAt: z.optional(z.number()),
    resendAfterSeconds: z.optional(z.number()),
  }),
  errors: ['not-found', 'wrong-state', 'sms-too-soon', 'sms-daily-cap', 'sms-not-sent'],
})
/**
 * Finishes a move with the old phone's code; or, without a code, after the 72 hours. The session is then for the moved
 * account: refresh it.
 */
export const moveFinish = contract({
  name: 'move-finish',
  function: 'identity',
  who: 'person',
  fresh: true,
  input: z.strictObject({ moveId: idSchema, code: z.optional(codeSchema) }),
  output: session,
  errors: ['not-found', 'wrong-state', 'code-wrong', 'code-expired'],
})
/** Cancels a waiting move: by the account's owner in a session, or by the link in the notice (its secret). */
export const moveCancel = contract({
  name: 'move-cancel',
  function: 'identity',
  who: 'public',
  input: z.strictObject({ moveId: idSchema, secret: z.optional(z.string().check(z.maxLength(100))) }),
  output: done,
  errors: ['not-found', 'wrong-state'],
})
