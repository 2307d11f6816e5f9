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
    await this.until(`“${text}” × ${times}`, async () => ((await this.text()).split(text).length - 1 >= times ? true : undefined))
  }

  /** Taps the innermost element with a text; of several the one of that place. */
  async tap(text: string, nth = 0): Promise<void> {
    const path = `//*[contains(normalize-space(.), "${text}")][not(.//*[contains(normalize-space(.), "${text}")])]`
    await this.until(`“${text}” to tap`, async () => {
      const element = (await (await this.page()).getElementsByXpath(path))[nth]
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
      const input = (field?.tagName === 'input' ? field : await field?.$('input') ?? await field?.$('textarea')) as unknown as { input(value: string): Promise<void> } | null | undefined
      if (!input) return undefined
      await input.input(value)
      return true
    })
  }

  /** Puts a picture into the phone's sandbox and lets the next choice of a picture be it. */
  async chooses(name: string, bytes: Uint8Array): Promise<void> {
    const path = await this.mini.evaluate((file: string, data: string) => {
      const target = `${wx.env.USER_DATA_PATH}/${file}`
      wx.getFileSystemManager().writeFileSync(target, data, 'base64')
      return target
    }, name, Buffer.from(bytes).toString('base64')) as string
    await this.mini.mockWxMethod('chooseMedia', { errMsg: 'chooseMedia:ok', type: 'image', tempFiles: [{ tempFilePath: path, size: bytes.length, fileType: 'image', width: 1000, height: 700 }] })
  }
}

declare const wx: { env: { USER_DATA_PATH: string }; getFileSystemManager(): { writeFileSync(path: string, data: string, encoding: string): void } }
