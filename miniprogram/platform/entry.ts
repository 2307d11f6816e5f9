/** WeChat opens pages by itself: nothing to prepare before the router starts. */
export const prepareEntry = (): void => undefined
