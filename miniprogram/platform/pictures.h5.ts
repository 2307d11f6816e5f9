import Taro from '@tarojs/taro'
import type { Picked, PutTicket, Transfer } from './elements'

const files = new Map<string, File>()

/** Asks for one file through an input; resolves with undefined when the window comes back without one. */
function askForFile(from: 'camera' | 'album'): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/png,image/jpeg'
    input.className = 'file-chooser'
    input.hidden = true
    if (from === 'camera') input.capture = 'environment'
    const finish = (file?: File) => {
      input.remove()
      resolve(file)
    }
    input.onchange = () => finish(input.files?.[0])
    input.oncancel = () => finish()
    document.body.append(input)
    input.click()
  })
}

export async function pickPicture(from: 'camera' | 'album'): Promise<Picked | undefined> {
  const file = await askForFile(from)
  if (!file) return undefined
  const path = URL.createObjectURL(file)
  files.set(path, file)
  return { path, size: file.size, head: new Uint8Array(await file.slice(0, 16).arrayBuffer()) }
}

export function putPicture(picture: Picked, ticket: PutTicket, onProgress: (percent: number) => void): Transfer {
  const request = new XMLHttpRequest()
  const done = new Promise<void>((resolve, reject) => {
    request.open('PUT', ticket.url)
    Object.entries(ticket.headers).forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100))
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`storage ${request.status}`)))
    request.onerror = () => reject(new Error('storage'))
    request.onabort = () => reject(new Error('cancelled'))
    request.send(files.get(picture.path))
  })
  return { done, cancel: () => request.abort() }
}

export const showPictures = (urls: string[], current: string): void => void Taro.previewImage({ urls, current })
