/** Items whose 业务须知 was agreed to since the app was opened; a typed address agrees to nothing. */
const agreed: Record<string, boolean> = {}
const justNow: Record<string, boolean> = {}

export const agreeToNotice = (service: string): void => {
  agreed[service] = justNow[service] = true
}
export const noticeAgreed = (service: string): boolean => agreed[service] === true

/**
 * Whether it was agreed to just now, answered once: what was chosen with it counts then, not whenever a page is shown
 * again.
 */
export function justAgreed(service: string): boolean {
  const yes = justNow[service] === true
  justNow[service] = false
  return yes
}
