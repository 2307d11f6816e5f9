/** Where a case stands. The word is what users read; `tone` and `icon` go with it so that colour never speaks alone. */
export const statuses = {
  pending: { word: '待核查', tone: 'blue', icon: 'clock', active: true },
  correcting: { word: '补正中', tone: 'amber', icon: 'pen', active: true },
  accepted: { word: '已受理', tone: 'blue', icon: 'check', active: true },
  examining: { word: '审验中', tone: 'blue', icon: 'clock', active: true },
  suspended: { word: '已挂起', tone: 'amber', icon: 'pause', active: true },
  graded: { word: '已评级', tone: 'green', icon: 'check', active: false },
  approved: { word: '办结', tone: 'green', icon: 'check', active: false },
  making: { word: '制证中', tone: 'blue', icon: 'clock', active: false },
  ready: { word: '待自取', tone: 'green', icon: 'check', active: false },
  shipped: { word: '已寄出', tone: 'green', icon: 'check', active: false },
  received: { word: '已签收', tone: 'green', icon: 'check', active: false },
  rejected: { word: '不予通过', tone: 'red', icon: 'close', active: false },
  refused: { word: '不予受理', tone: 'red', icon: 'close', active: false },
  withdrawn: { word: '已撤回', tone: 'neutral', icon: 'left', active: false },
} as const

export type Status = keyof typeof statuses
export const statusNames = Object.keys(statuses) as [Status, ...Status[]]
/** Whether a case in this state is not decided yet. */
export const isActive = (status: Status): boolean => statuses[status].active
/** Whether it keeps rivals on the same subject out: until it is decided, and the card that it prints is made. */
export const keepsRivalsOut = (status: Status): boolean => isActive(status) || status === 'making'
/** Whether its applicant still waits for something: a decision, or the card. */
export const isUnderway = (status: Status): boolean =>
  isActive(status) || status === 'making' || status === 'ready' || status === 'shipped'
