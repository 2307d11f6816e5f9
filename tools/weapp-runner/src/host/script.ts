/** What the person with the phone will do: answers to system screens, by API name. */
export type Script = { [api: string]: Answer | Answer[] }

/** An object is the success result; `{ fail: 'cancel' }` a failure. For chooseMedia and its like `files` are paths. */
export type Answer = { fail?: string; files?: string[]; [field: string]: unknown }

/** Scripted answers: a list is used up in order and its last entry stays, a single answer stays. */
export class Answers {
  private answers = new Map<string, Answer[]>()

  add(script: Script): void {
    for (const [api, given] of Object.entries(script)) {
      this.answers.set(api, Array.isArray(given) ? [...given] : [given])
    }
  }

  has(api: string): boolean {
    return this.answers.has(api)
  }

  next(api: string): Answer | undefined {
    const list = this.answers.get(api)
    return list && list.length > 1 ? list.shift() : list?.[0]
  }
}
