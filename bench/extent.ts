/** How much a run measures. The short one only proves that everything still runs and gives numbers. */
export interface Extent {
  applicants: number
  /** Cases in the two stores that 我的办件 is compared with. */
  stored: readonly [few: number, many: number]
  rounds: number
  seconds: number
  samples: number
  /** Seconds of mixed load, and of rest after it. */
  mixed: number
  rest: number
}

export const full: Extent = {
  applicants: 9000,
  stored: [1000, 100_000],
  rounds: 4,
  seconds: 3,
  samples: 3,
  mixed: 600,
  rest: 600,
}
export const short: Extent = {
  applicants: 2000,
  stored: [100, 1000],
  rounds: 1,
  seconds: 0.5,
  samples: 1,
  mixed: 4,
  rest: 1,
}
