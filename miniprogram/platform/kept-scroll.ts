/** Pages of phones scroll as a whole, and their framework keeps where they stand. */
export const useKeptScroll = (_id: string): void => undefined
