import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { root } from '../../dev/build/stamp'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, headless. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: flags })

/**
 * One person's browser: an own context with own cookies and storage. Problems that the console reports are collected.
 */
export class Screen {
  readonly problems: string[] = []
  private constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  static async open(browser: Browser, origin: string, size = { width: 375, height: 812 }): Promise<Screen> {
    const context = await browser.newContext({
      viewport: size,
      acceptDownloads: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const screen = new Screen(page, origin)
    if (process.env.E2E_TRACE)
      page.on('response', (response) => {
        if (response.url().includes('/api/'))
          void response.text().then(
            (text) => console.log(response.url().split('/api/')[1], text.slice(0, 160)),
            () => undefined,
          )
      })
    page.on('pageerror', (error) => screen.problems.push(error.message))
    page.on('console', (message) => {
      // Refusals, and calls that a busy machine ended at their time and the page made again.
      if (message.type() === 'error' && !/favicon|status of (4|504)/.test(message.text()))
        screen.problems.push(message.text())
    })
    return screen
  }

  /** Opens a page of the app, as a link would. */
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/${path}`)
  }

  /** The page on top: Taro keeps the earlier ones in the document, hidden. */
  get top() {
    return this.page.locator('.taro_page:visible').last()
  }

  /** Waits until a text can be read. */
  async sees(text: string | RegExp): Promise<void> {
    await this.top.getByText(text).locator('visible=true').first().waitFor()
  }

  /** The text that begins in a way. */
  read(text: RegExp): Promise<string> {
    return this.top.getByText(text).locator('visible=true').first().innerText()
  }

  /** Taps a button, tile, row or link by its accessible name: the whole of it, or what matches. */
  async tap(name: string | RegExp): Promise<void> {
    const of = { name, exact: true }
    const [button, ...others] = (['button', 'link', 'checkbox', 'radio', 'tab'] as const).map((role) =>
      this.top.getByRole(role, of),
    )
    const target = others
      .reduce((any, one) => any.or(one), button!)
      .locator('visible=true')
      .first()
    // A page on its way out may hold the name for a moment: look again instead of waiting for what has gone.
    for (let tries = 24; ; tries -= 1) {
      try {
        return await target.click({ timeout: 5000 })
      } catch (error) {
        if (tries <= 1) throw error
      }
    }
  }

  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.top
      .getByLabel(label)
      .and(this.top.locator('input, textarea'))
      .locator('visible=true')
      .first()
      .fill(value)
  }

  /** Picks a file where the tap opens the file chooser. */
  async pick(name: string | RegExp, bytes: Uint8Array, file = 'photo.jpg'): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap(name)])
    await chooser.setFiles({
      name: file,
      mimeType: file.endsWith('png') ? 'image/png' : 'image/jpeg',
      buffer: Buffer.from(bytes),
    })
  }

  /** Ticks every box that is not ticked yet. */
  async tickAll(): Promise<void> {
    for (const box of await this.top.getByRole('checkbox').all()) if (!(await box.isChecked())) await box.click()
  }

  /** Waits until a text stands there so many times. */
  async counts(text: string, times: number): Promise<void> {
    await this.page.waitForFunction(([wanted, least]) => document.body.innerText.split(wanted).length - 1 >= least, [
      text,
      times,
    ] as const)
  }

  /** Signs in on the login page with the code that came by SMS. */
  async signIn(phone: string, code: () => string): Promise<void> {
    await this.sees('自然人登录')
    await this.tickAll()
    await this.fill('手机号', phone)
    await this.tap('获取验证码')
    await this.sees(/\d+秒/)
    await this.fill('验证码', code())
    await this.tap('提交验证')
  }

  /** Saves what is seen, for people: dist/shots/<name>.png. */
  async shoot(name: string): Promise<void> {
    const folder = join(root, 'dist/shots')
    mkdirSync(folder, { recursive: true })
    await this.page.screenshot({ path: join(folder, `${name}.png`) })
  }
}
