import type { Province } from '../vocabulary/amend'
import { innerMongolia } from './15'
import { henan } from './41'
import { gansu } from './62'

/** Every province with amendments of its own; all others follow the national definitions. */
export const provinces: readonly Province[] = [innerMongolia, henan, gansu]
