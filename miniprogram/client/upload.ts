import type { InputOf, OutputOf } from '../../shared/contracts/contract'
import { uploadAccept, uploadTicket } from '../../shared/contracts/files'
import { errorTexts } from '../../shared/errors'
import type { Picked } from '../platform/elements'
import { putPicture } from '../platform/pictures'
import { call } from './call'
import { CallError, offline } from './call-error'
import { pictureProblem } from './picture'

export type UploadPurpose = InputOf<typeof uploadTicket>['for']
export type Accepted = OutputOf<typeof uploadAccept>

/** A picture on its way to the server. */
export interface Upload {
  done: Promise<Accepted>
  cancel: () => void
}

/**
 * Brings one picture to the server: ticket, bytes straight to storage, acceptance. `onProgress` gets 0 to 100.
 * `done` rejects with a CallError; its code is `bad-picture` when another picture is needed.
 */
export function uploadPicture(picture: Picked, purpose: UploadPurpose, onProgress: (percent: number) => void): Upload {
  let stop = () => {}
  let cancelled = false
  const checkpoint = () => {
    if (cancelled) throw new CallError({ code: 'bad-picture', message: '已取消', retryable: true })
  }
  const run = async () => {
    const problem = pictureProblem(picture)
    if (problem)
      throw new CallError({ code: 'bad-picture', message: problem, retryable: errorTexts['bad-picture'].retryable })
    const { fileId, ...ticket } = await call(uploadTicket, { for: purpose, bytes: picture.size })
    checkpoint()
    const transfer = putPicture(picture, ticket, onProgress)
    stop = transfer.cancel
    await transfer.done.catch(() => {
      checkpoint()
      throw offline()
    })
    checkpoint()
    return call(uploadAccept, { fileId })
  }
  return {
    done: run(),
    cancel: () => {
      cancelled = true
      stop()
    },
  }
}
