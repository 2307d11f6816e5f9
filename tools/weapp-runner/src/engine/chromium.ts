import { existsSync } from 'node:fs'
import { chromium, type Browser, type CDPSession } from 'playwright-core'
import type { Engine, EngineOptions } from './engine'
import { pageServer, type PageServer } from './page-server'

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const executable = () => {
  const found = [process.env.CHROMIUM_PATH, ...USUAL].find((path) => path && existsSync(path))
  if (!found) throw new Error('no Chromium found: set CHROMIUM_PATH')
  return found
}

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** Tries to touch this often before an element counts as covered: animations end, sheets close. */
const TAP_TRIES = 30
const TAP_PAUSE = 50

/** The app in a real page: real layout, touches, canvas pixels, screenshots. */
export async function startChromium(options: EngineOptions): Promise<Engine> {
  const server = await pageServer(options)
  try {
    const browser = await chromium.launch({
      executablePath: executable(),
      args: FLAGS,
      headless: true,
      chromiumSandbox: false,
    })
    try {
      return await openApp(options, server, browser)
    } catch (error) {
      await browser.close()
      throw error
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** Loads the app into a page of its own. Throws when it cannot start. */
async function openApp({ screen, onEvent }: EngineOptions, server: PageServer, browser: Browser): Promise<Engine> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: screen.pixelRatio,
    hasTouch: true,
    isMobile: true,
    colorScheme: screen.theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: '__weappEmit' })
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === '__weappEmit') onEvent(JSON.parse(payload))
  })
  await page.goto(server.url, { waitUntil: 'load' })
  const evaluate = evaluator(cdp)
  const [failure] = (await evaluate('__weapp.failures')) as string[]
  if (failure) throw new Error(failure)

  const call: Engine['call'] = async (method, params) => {
    const reply = await evaluate(`__weapp.call(${JSON.stringify(method)}, ${JSON.stringify(JSON.stringify(params))})`)
    const { result, error } = JSON.parse(String(reply))
    if (error) throw new Error(error.message)
    if (method === 'App.setTheme') {
      await cdp.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: String(params.theme) }],
      })
    }
    return result
  }

  async function tap(elementId: string, pageId: number): Promise<void> {
    for (let tries = 1; ; tries++) {
      const { x, y, covered, empty } = await call('Element.getTapPoint', { elementId, pageId })
      if (!covered && !empty) {
        await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
        await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
        await call('App.settle', {})
        return
      }
      if (tries === TAP_TRIES)
        throw new Error(empty ? 'the element has no size: nobody can tap it' : `the element is covered by ${covered}`)
      await pause(TAP_PAUSE)
    }
  }

  let lastFunction = 0
  return {
    call,
    tap,
    define: async (source) => {
      lastFunction += 1
      await evaluate(`__weapp.define("${lastFunction}", ${server.wrap(`return (${source})`)})`)
      return String(lastFunction)
    },
    screenshot: async () => (await cdp.send('Page.captureScreenshot', { format: 'png' })).data,
    stop: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Evaluates in the page over the debugging protocol, which a page's ban on eval does not touch. */
const evaluator =
  (cdp: CDPSession) =>
  async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
