import { keepsRefreshToken } from '../platform/functions'
import { type CallError } from './call-error'
import { readStored, removeStored, writeStored } from './device-storage'
import { createStore, type Store } from './store'

/** What every kind of session has: a short access token and, in mini-programs, a refresh token. */
export interface SessionTokens {
  token: string
  expiresAt: number
  refresh?: string
}

interface StoredSession<T> {
  refresh?: string
  opened: T
}

/** Keeps one kind of session: the access token in memory, the rest on the device. */
export interface SessionStore<T extends SessionTokens> {
  /** The last known session, undefined when signed out. */
  current: Store<T | undefined>
  adopt(opened: T): void
  drop(): void
  refreshToken(): string | undefined
  /** A token with life left, refreshed when needed; undefined when signed out. */
  token(): Promise<string | undefined>
  /** Refreshes now, whatever the token's age. */
  renew(): Promise<string | undefined>
}

/** Half a minute of slack, so that a token does not run out on the way. */
const slackMs = 30_000

/**
 * Builds the keeper of one kind of session; `refresh` gets the refresh token where the app keeps it. Two callers share
 * one refresh.
 */
export function createSessionStore<T extends SessionTokens>(
  key: string,
  refresh: (secret: string | undefined) => Promise<T>,
): SessionStore<T> {
  const kept = readStored<StoredSession<T>>(key)
  const current = createStore<T | undefined>(kept?.opened)
  let secret = kept?.refresh
  let access: Pick<SessionTokens, 'token' | 'expiresAt'> | undefined
  let underway: Promise<string | undefined> | undefined

  const drop = () => {
    access = undefined
    secret = undefined
    removeStored(key)
    current.set(undefined)
  }
  const adopt = (opened: T) => {
    access = { token: opened.token, expiresAt: opened.expiresAt }
    secret = opened.refresh ?? secret
    const shown = { ...opened, token: '', refresh: undefined }
    writeStored(key, { opened: shown, ...(keepsRefreshToken ? { refresh: secret } : {}) })
    current.set(shown)
  }
  const refreshed = () =>
    refresh(secret).then(
      (opened) => {
        adopt(opened)
        return opened.token
      },
      (error: CallError) => {
        if (error.code !== 'not-signed-in') throw error
        drop()
        return undefined
      },
    )
  const renew = () => {
    underway ??= refreshed().finally(() => {
      underway = undefined
    })
    return underway
  }
  return {
    current,
    adopt,
    drop,
    renew,
    refreshToken: () => secret,
    token: async () => {
      if (!current.get()) return undefined
      return access && access.expiresAt > Date.now() + slackMs ? access.token : renew()
    },
  }
}
