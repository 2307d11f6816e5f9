/** A phone has no keys. */
export const useKeys = (_keys: Readonly<Record<string, (() => void) | undefined>>): void => undefined
