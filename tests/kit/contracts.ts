import * as all from '../../shared/contracts'

/** Every contract by its export name. */
export const contracts = all
