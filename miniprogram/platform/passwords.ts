/** People sign in to the mini-program with their phone; account and password belong to the web. */
export const hasPasswords: boolean = false
