import type { Province } from '../vocabulary/amend'

/** Every province with amendments of its own; all others follow the national definitions. */
export const provinces: readonly Province[] = []
