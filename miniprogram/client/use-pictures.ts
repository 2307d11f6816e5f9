import { useRef, useState } from 'react'
import { photoAdvice } from '../../shared/photos'
import type { PhotoRules } from '../../shared/vocabulary/material'
import type { PictureState } from '../components/material-tile/material-tile'
import type { Picked } from '../platform/elements'
import { pickPicture } from '../platform/pictures'
import { asCallError } from './call-error'
import { rememberPicture } from './thumbnails'
import { uploadPicture, type Accepted, type Upload, type UploadPurpose } from './upload'

interface Slot {
  shown: PictureState
  picked?: Picked
  accepted?: Accepted
}

/**
 * Pictures on their way, by slot. A slot that is not here has nothing under way; `onFile` gets the id of a
 * picture that was taken in and found suitable, or that the person wants to keep all the same.
 */
export function usePictures(
  purposeOf: (slot: string) => UploadPurpose,
  onFile: (slot: string, fileId: string) => void,
  rulesOf?: (slot: string) => PhotoRules | undefined,
) {
  const [slots, setSlots] = useState<Record<string, Slot>>({})
  const uploads = useRef<Record<string, Upload>>({})
  const put = (slot: string, value: Slot | undefined) =>
    setSlots((all) => {
      const { [slot]: _gone, ...rest } = all
      return value ? { ...rest, [slot]: value } : rest
    })

  const take = (slot: string, accepted: Accepted, picture: string) => {
    rememberPicture(accepted.fileId, picture)
    put(slot, undefined)
    onFile(slot, accepted.fileId)
  }
  const send = async (slot: string, picked: Picked) => {
    const picture = picked.path
    put(slot, { shown: { state: 'uploading', percent: 0, picture }, picked })
    const upload = uploadPicture(picked, purposeOf(slot), (percent) =>
      put(slot, {
        shown: percent < 100 ? { state: 'uploading', percent, picture } : { state: 'checking', picture },
        picked,
      }),
    )
    uploads.current[slot] = upload
    try {
      const accepted = await upload.done
      const [advice, ...more] = photoAdvice(rulesOf?.(slot), accepted)
      const hint = more.length > 0 || accepted.advice.length === 0 ? more.join('；') : undefined
      if (advice) put(slot, { shown: { state: 'warning', advice, hint, picture }, picked, accepted })
      else take(slot, accepted, picture)
    } catch (thrown) {
      if (uploads.current[slot] !== upload) return
      const { message, retryable } = asCallError(thrown)
      put(slot, { shown: { state: 'failed', message, picture, retryable }, picked })
    }
  }
  return {
    stateOf: (slot: string): PictureState | undefined => slots[slot]?.shown,
    pick: async (slot: string, from: 'camera' | 'album') => {
      const picked = await pickPicture(from)
      if (picked) await send(slot, picked)
    },
    retry: (slot: string) => {
      const picked = slots[slot]?.picked
      if (picked) void send(slot, picked)
    },
    cancel: (slot: string) => {
      const upload = uploads.current[slot]
      delete uploads.current[slot]
      upload?.cancel()
      put(slot, undefined)
    },
    keep: (slot: string) => {
      const { accepted, picked } = slots[slot] ?? {}
      if (accepted && picked) take(slot, accepted, picked.path)
    },
    busy: Object.values(slots).some(({ shown }) => shown.state === 'uploading' || shown.state === 'checking'),
  }
}
