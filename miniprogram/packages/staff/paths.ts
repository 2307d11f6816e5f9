/** The desk's pages; they exist on the web only. */
export const desk = {
  login: '/packages/staff/login/index',
  queue: '/packages/staff/queue/index',
  case: '/packages/staff/case/index',
} as const
