import Taro from '@tarojs/taro'
import type { Picked, PutTicket, Transfer } from './elements'

const head = (path: string): Uint8Array => {
  const bytes = Taro.getFileSystemManager().readFileSync(path, undefined, 0, 16)
  return typeof bytes === 'string' ? new Uint8Array() : new Uint8Array(bytes)
}

/** Lets the person take or choose one picture; undefined when they changed their mind. */
export async function pickPicture(from: 'camera' | 'album'): Promise<Picked | undefined> {
  const chosen = await Taro.chooseMedia({
    count: 1,
    mediaType: ['image'],
    sourceType: [from],
    sizeType: ['original'],
  }).catch(() => undefined)
  const file = chosen?.tempFiles[0]
  return file && { path: file.tempFilePath, size: file.size, head: head(file.tempFilePath) }
}

/** Sends the picture straight to storage; WeChat can only post a form. */
export function putPicture(picture: Picked, ticket: PutTicket, onProgress: (percent: number) => void): Transfer {
  let cancel = () => {}
  const done = new Promise<void>((resolve, reject) => {
    const task = Taro.uploadFile({
      url: ticket.url,
      filePath: picture.path,
      name: 'file',
      formData: ticket.form,
      success: ({ statusCode }) => (statusCode < 300 ? resolve() : reject(new Error(`storage ${statusCode}`))),
      fail: () => reject(new Error('storage')),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
    cancel = () => task.abort()
  })
  return { done, cancel }
}

/** Shows pictures over the whole screen. */
export const showPictures = (urls: string[], current: string): void => void Taro.previewImage({ urls, current })
