import Taro from '@tarojs/taro'
import type { Document } from './elements'

/** Writes a document to the app's own folder and gives its path. */
function write({ name, data }: Document): string {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, data, 'base64')
  return path
}

/** Where a picture was saved, in words; undefined when the person did not allow it. */
export async function savePicture(picture: Document): Promise<string | undefined> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: write(picture) })
    return '已保存到相册'
  } catch {
    return undefined
  }
}

/** Hands a document to a chat; undefined when the person changed their mind. */
export async function forward(document: Document): Promise<string | undefined> {
  try {
    await Taro.shareFileMessage({ filePath: write(document), fileName: document.name })
    return '已转发'
  } catch {
    return undefined
  }
}

/** Shows a document in WeChat's reader, whose menu keeps it on the phone or sends it on. Nothing is left to tell. */
export async function keepDocument(document: Document): Promise<string | undefined> {
  await Taro.openDocument({ filePath: write(document), fileType: 'pdf', showMenu: true })
  return undefined
}

export const saveRefused = '没有保存。请在右上角“…-设置”里允许保存到相册，再试一次'

/** WeChat opens its chat list only from within a tap, so that the file must be there before it. */
export const forwardNeedsTap = true
