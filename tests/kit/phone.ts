import type automator from 'miniprogram-automator'

type Mini = Awaited<ReturnType<typeof automator.connect>>
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * A phone with the mini-program, driven by `miniprogram-automator` alone: the same calls work on WeChat DevTools
 * and on weapp-runner.
 */
export class Phone {
  constructor(readonly mini: Mini) {}

  private async page() {
    const page = await this.mini.currentPage()
    if (!page) throw new Error('no page is open')
    return page
  }

  /** All that can be read on the page on top. */
  async text(): Promise<string> {
    const root = await (await this.page()).$('view')
    return root ? (await root.text()).replace(/\s+/g, ' ') : ''
  }

  private async until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (let round = 0; round < 1200; round += 1) {
      const found = await this.still(look)
      if (found !== undefined) return found
      await pause(50)
    }
    throw new Error(`${what} did not come; the page ${(await this.page()).path} reads: ${await this.text()}`)
  }

  async sees(text: string | RegExp): Promise<string> {
    return this.until(`“${text}”`, async () => {
      const read = await this.text()
      return (typeof text === 'string' ? read.includes(text) : text.test(read)) ? read : undefined
    })
  }

  /** Waits until a text stands there so many times. */
  async counts(text: string, times: number): Promise<void> {
    await this.until(`“${text}” × ${times}`, async () =>
      (await this.text()).split(text).length - 1 >= times ? true : undefined,
    )
  }

  /** Taps the innermost element with a text; of several the one of that place, counted from the end below zero. */
  async tap(text: string, nth = 0): Promise<void> {
    const path = `//*[contains(normalize-space(.), "${text}")][not(.//*[contains(normalize-space(.), "${text}")])]`
    await this.until(`“${text}” to tap`, async () => {
      const element = (await (await this.page()).getElementsByXpath(path)).at(nth)
      if (!element) return undefined
      await element.tap()
      return true
    })
  }

  /** What was found, or undefined when a newer answer replaced the element meanwhile: then it is looked for again. */
  private async still<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await look()
    } catch (error) {
      if (/has left the page|no such element|not found/i.test(String((error as Error).message))) return undefined
      throw error
    }
  }

  /** Ticks every box on the page. */
  async tickAll(): Promise<void> {
    const count = (await (await this.page()).$$('[aria-role="checkbox"]')).length
    for (let at = 0; at < count; at += 1) {
      await this.until(`box ${at}`, async () => {
        const box = (await (await this.page()).$$('[aria-role="checkbox"]'))[at]
        if (!box) return undefined
        await box.tap()
        return true
      })
    }
  }

  /** The person agrees in WeChat's dialog of 用户一键登录; the app gets this code. */
  async answersPhoneButton(code: string): Promise<void> {
    await this.until('the phone button', async () => {
      const button = await (await this.page()).$('.phone-button')
      if (!button) return undefined
      await button.trigger('getphonenumber', { code, errMsg: 'getPhoneNumber:ok' })
      return true
    })
  }

  async fill(id: string, value: string): Promise<void> {
    await this.until(`#${id}`, async () => {
      const field = await (await this.page()).$(`#${id}`)
      const input = (field?.tagName === 'input'
        ? field
        : ((await field?.$('input')) ?? (await field?.$('textarea')))) as unknown as
        { input(value: string): Promise<void> } | null | undefined
      if (!input) return undefined
      await input.input(value)
      return true
    })
  }

  /** Opens one of the four tabs. */
  async tab(name: 'home' | 'cases' | 'scan' | 'me'): Promise<void> {
    await this.mini.callWxMethod('switchTab', { url: `/pages/${name}/index` })
  }

  /** Signs in on the login page with the code that came by SMS. */
  async signIn(phone: string, code: () => string): Promise<void> {
    await this.sees('自然人登录')
    await this.tickAll()
    await this.fill('phone', phone)
    await this.tap('获取验证码')
    await this.sees(/\d+秒/)
    await this.fill('code', code())
    await this.tap('提交验证')
  }

  /** Brings a picture where the next one is asked for; then so many have arrived. */
  async brings(bytes: Uint8Array, count: number): Promise<void> {
    await this.chooses(`picture-${count}.jpg`, bytes)
    await this.tap('选图')
    await this.counts('上传成功', count)
  }

  /** Puts a picture into the phone's sandbox and lets the next choice of a picture be it. */
  async chooses(name: string, bytes: Uint8Array): Promise<void> {
    const path = (await this.mini.evaluate(
      (file: string, data: string) => {
        const target = `${wx.env.USER_DATA_PATH}/${file}`
        wx.getFileSystemManager().writeFileSync(target, data, 'base64')
        return target
      },
      name,
      Buffer.from(bytes).toString('base64'),
    )) as string
    await this.mini.mockWxMethod('chooseMedia', {
      errMsg: 'chooseMedia:ok',
      type: 'image',
      tempFiles: [{ tempFilePath: path, size: bytes.length, fileType: 'image', width: 1000, height: 700 }],
    })
  }
}

declare const wx: {
  env: { USER_DATA_PATH: string }
  getFileSystemManager(): { writeFileSync(path: string, data: string, encoding: string): void }
}
