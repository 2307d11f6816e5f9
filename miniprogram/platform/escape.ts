/** Phones have no Esc key; their way back is the system's own. */
export const useEscape = (_open: boolean, _leave: () => void): void => undefined
