import { existsSync, readFileSync } from 'node:fs'
import { createCanvas, loadImage, type Image } from '@napi-rs/canvas'
import type { Problem } from '../problems'
import { HostError } from './errors'
import type { Methods } from './method'
import type { Sandbox } from './sandbox'

/** The bytes behind a picture's address: data URL, network, sandbox or package. */
export async function imageBytes(sandbox: Sandbox, src: string): Promise<Buffer> {
  if (src.startsWith('data:')) {
    const comma = src.indexOf(',')
    return Buffer.from(
      decodeURIComponent(src.slice(comma + 1)),
      src.slice(0, comma).includes('base64') ? 'base64' : 'utf8',
    )
  }
  if (/^https?:\/\/(?!tmp\/|usr\/)/.test(src)) {
    const reply = await fetch(src)
    if (!reply.ok) throw new HostError(`GET ${src} ${reply.status}`)
    return Buffer.from(await reply.arrayBuffer())
  }
  const file = sandbox.resolve(src)
  if (!existsSync(file)) throw new HostError(`GET ${src} 404`)
  return readFileSync(file)
}

const decode = async (sandbox: Sandbox, src: string): Promise<Image> => {
  const bytes = await imageBytes(sandbox, src)
  try {
    return await loadImage(bytes)
  } catch {
    throw new HostError(`${src} is not a picture`)
  }
}

export async function imageSize(sandbox: Sandbox, src: string): Promise<{ width: number; height: number }> {
  const { width, height } = await decode(sandbox, src)
  return { width, height }
}

const kindOf = (bytes: Buffer) => {
  if (bytes[0] === 0xff) return 'jpeg'
  if (bytes[0] === 0x89) return 'png'
  return bytes.subarray(8, 12).toString('latin1') === 'WEBP' ? 'webp' : 'unknown'
}

const isPackagePath = (src: string) => !/^\w+:/.test(src)

/** Decoding and compressing pictures, which a phone does outside the app. */
export function imageMethods(sandbox: Sandbox, onProblem: (problem: Problem) => void): Methods {
  return {
    'image.size': async ({ src }) => {
      if (isPackagePath(src) && !existsSync(sandbox.resolve(src))) {
        onProblem({ kind: 'missing-file', message: `${src} is not in the package` })
      }
      return imageSize(sandbox, src)
    },
    'image.info': async ({ src }) => {
      const bytes = await imageBytes(sandbox, src)
      const { width, height } = await decode(sandbox, src)
      const path = /^https?:/.test(src) ? sandbox.saveTemp(bytes, kindOf(bytes)) : src
      return { width, height, path, type: kindOf(bytes), orientation: 'up' }
    },
    'image.pixels': async ({ src }) => {
      const image = await decode(sandbox, src)
      const canvas = createCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      return {
        width: image.width,
        height: image.height,
        data: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
      }
    },
    'image.compress': async ({ src, quality = 80, compressedWidth, compressedHeight }) => {
      const image = await decode(sandbox, src)
      const scale = compressedWidth
        ? compressedWidth / image.width
        : compressedHeight
          ? compressedHeight / image.height
          : 1
      const canvas = createCanvas(Math.round(image.width * scale), compressedHeight ?? Math.round(image.height * scale))
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
      return { tempFilePath: sandbox.saveTemp(canvas.toBuffer('image/jpeg', quality), 'jpg') }
    },
  }
}
