/** A phone shows no address. */
export const noteInAddress = (_key: string, _value: string): void => undefined
