import { useEffect, useState } from 'react'
import { fileView } from '../../shared/contracts/files'
import { call } from './call'

const shown = new Map<string, string>()

/** Remembers the picture that stands on the device for a file just uploaded, so that it is not fetched again. */
export const rememberPicture = (fileId: string, url: string): void => void shown.set(fileId, url)

/** A small picture of an own file as something an image can show; undefined until it is here. */
export function useThumbnail(fileId: string | undefined): string | undefined {
  const [url, setUrl] = useState(fileId && shown.get(fileId))
  useEffect(() => {
    if (!fileId) return setUrl(undefined)
    const have = shown.get(fileId)
    if (have) return setUrl(have)
    let wanted = true
    pictureOf(fileId, true).then(
      (got) => {
        if (wanted) setUrl(got)
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [fileId])
  return url
}

/** An own file as a data URI. */
export async function pictureOf(fileId: string, thumbnail: boolean): Promise<string> {
  const { type, data } = await call(fileView, { fileId, ...(thumbnail ? { thumbnail } : {}) })
  const url = `data:${type};base64,${data}`
  if (thumbnail) shown.set(fileId, url)
  return url
}
