import { group } from '../kernel/call/action'
import accountGet from './account-get'
import addressList from './address-list'
import addressRemove from './address-remove'
import addressSave from './address-save'
import phoneChange from './phone-change'

export const main = group([accountGet, phoneChange, addressList, addressSave, addressRemove])
