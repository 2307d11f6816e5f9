import { group } from '../kernel/call/action'
import accountRegister from './account-register'
import identityRead from './identity-read'
import identitySubmit from './identity-submit'
import moveCancel from './move-cancel'
import moveFinish from './move-finish'
import moveStart from './move-start'

export const main = group([accountRegister, identityRead, identitySubmit, moveStart, moveFinish, moveCancel])
