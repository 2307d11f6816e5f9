/** Where a group of compiled templates holds the function that is told of a missing one: no template is called so. */
export const MISSING_TEMPLATE = '\u0000missing'
