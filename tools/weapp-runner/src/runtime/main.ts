import { appError, installAppGlobals, launch, setForeground, setTheme, unhandledRejection } from './app'
import { dispatch } from './automation'
import { createConsole } from './console'
import { env, problem, setEnv, type Env } from './env'
import { createFrame } from './frame'
import { listenForTouches } from './gestures'
import { Loader } from './loader'
import { navigateBack, NavigationError, switchTab } from './navigation'
import { listenForScrolling } from './scrolling'
import { createSpace, reportFramework } from './space'
import { setLoader, setSpace } from './state'
import { attachStyles } from './style'
import { createWx } from './wx'

/** What an engine drives: the automator's methods, and the phone's own events. */
export interface Runtime {
  dispatch(method: string, params: string, done: (reply: string) => void): void
  define(id: string, f: (...args: unknown[]) => unknown): void
  uncaught(error: unknown): void
  unhandledRejection(reason: unknown): void
  setForeground(visible: boolean): void
  setTheme(theme: 'light' | 'dark'): void
}

const functions = new Map<string, (...args: unknown[]) => unknown>()

/** Boots the package in this realm. */
export function boot(given: Env, url?: string): Runtime {
  setEnv(given)
  Object.assign(env().global, { console: createConsole() })
  reportFramework(appError)
  createFrame({ back: () => navigateBack(), tab: switchTab })
  if (env().engine === 'chromium') {
    attachStyles()
    listenForTouches()
  }
  listenForScrolling()
  const space = createSpace()
  setSpace(space)
  env().global.wx = createWx()
  installAppGlobals()
  setLoader(new Loader(space))
  try {
    launch(url)
  } catch (error) {
    if (!(error instanceof NavigationError)) problem('exception', error)
  }
  return {
    dispatch: (method, params, done) => {
      dispatch(method, JSON.parse(params), functions)
        .then((result) => JSON.stringify({ result: result ?? {} }))
        .then(done, (error) =>
          done(JSON.stringify({ error: { message: String(error?.message ?? error?.errMsg ?? error) } })),
        )
    },
    define: (id, f) => {
      functions.set(id, f)
    },
    uncaught: (error) => {
      problem('exception', error)
      appError(error)
    },
    unhandledRejection,
    setForeground,
    setTheme,
  }
}
