import { createOffscreenCanvas, realCanvas, type CanvasNode } from '../canvas-node'
import { fromBase64 } from '../base64'
import { env } from '../env'
import { host } from '../host'
import { asyncApis, WxError } from './define'
import { privacyGate } from './privacy'

interface CanvasExport {
  canvas?: CanvasNode
  x?: number
  y?: number
  width?: number
  height?: number
  destWidth?: number
  destHeight?: number
  fileType?: string
  quality?: number
}

async function canvasToTempFilePath(options: CanvasExport) {
  const source = realCanvas(options.canvas)
  if (!source) throw new WxError('canvas is empty')
  const { x = 0, y = 0, fileType = 'png', quality = 1 } = options
  const width = options.width ?? source.width - x
  const height = options.height ?? source.height - y
  const target = env().createCanvas(options.destWidth ?? width, options.destHeight ?? height)
  target.getContext('2d')!.drawImage(source, x, y, width, height, 0, 0, target.width, target.height)
  const url = target.toDataURL(fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality)
  const data = fromBase64(url.slice(url.indexOf(',') + 1))
  return host('files.saveTemp', { data, suffix: fileType })
}

/** APIs that show a system screen: the answer comes from the run's script. */
const scripted =
  (api: string, personal = false) =>
  async ({ success, fail, complete, ...options }: Record<string, unknown>) => {
    if (personal) await privacyGate(api)
    return host('answer', { api, options })
  }

const chosenFiles =
  (api: string) =>
  async ({ success, fail, complete, ...options }: Record<string, unknown>) => {
    await privacyGate(api)
    return host('media.choose', { api, options })
  }

export const media = {
  ...asyncApis({
    chooseMedia: chosenFiles('chooseMedia'),
    chooseImage: chosenFiles('chooseImage'),
    chooseMessageFile: chosenFiles('chooseMessageFile'),
    compressImage: ({ success, fail, complete, ...options }) => host('image.compress', options),
    getImageInfo: ({ src }) => host('image.info', { src }),
    saveImageToPhotosAlbum: async ({ filePath }) => {
      await privacyGate('saveImageToPhotosAlbum')
      return host('media.saveToAlbum', { filePath })
    },
    previewImage: ({ urls, current }) => host('record', { kind: 'preview', urls, current }),
    previewMedia: ({ sources, current }) => host('record', { kind: 'preview', sources, current }),
    canvasToTempFilePath,
    scanCode: scripted('scanCode'),
    editImage: scripted('editImage'),
    cropImage: scripted('cropImage'),
    loadFontFace: ({ family }) => ({ status: 'loaded', family }),
  }),
  createOffscreenCanvas: (options: { width?: number; height?: number } = {}) =>
    createOffscreenCanvas(options.width ?? 300, options.height ?? 150),
}
