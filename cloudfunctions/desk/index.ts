import { group } from '../kernel/call/action'
import reviewAccept from './review-accept'
import reviewCorrect from './review-correct'
import reviewCorrectWithdraw from './review-correct-withdraw'
import reviewFile from './review-file'
import reviewHistory from './review-history'
import reviewMark from './review-mark'
import reviewOpen from './review-open'
import reviewQueue from './review-queue'
import reviewRefuse from './review-refuse'
import reviewRelease from './review-release'

export const main = group([
  reviewQueue,
  reviewOpen,
  reviewFile,
  reviewHistory,
  reviewMark,
  reviewRelease,
  reviewAccept,
  reviewCorrect,
  reviewCorrectWithdraw,
  reviewRefuse,
])
