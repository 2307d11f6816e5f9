/** The web has registration with account and password. */
export const hasPasswords: boolean = true
