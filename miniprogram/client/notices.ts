/** Items whose 业务须知 was agreed to since the app was opened; a typed address agrees to nothing. */
const agreed: Record<string, boolean> = {}

export const agreeToNotice = (service: string): void => { agreed[service] = true }
export const noticeAgreed = (service: string): boolean => agreed[service] === true
