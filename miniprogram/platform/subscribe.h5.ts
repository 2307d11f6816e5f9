/** The web has no messages of WeChat: what must arrive goes by SMS. */
export const asksToSubscribe = false

/** Nothing to ask for. */
export const askToSubscribe = (_templates: string[]): Promise<void> => Promise.resolve()
