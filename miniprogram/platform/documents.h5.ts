import type { Document } from './elements'

function fileOf({ type, name, data }: Document): File {
  const text = atob(data)
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  return new File([bytes], name, { type })
}

function download(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export async function savePicture(picture: Document): Promise<string | undefined> {
  download(fileOf(picture))
  return '凭证已下载'
}

/** Keeps a document among the downloads, and says so. */
export async function keepDocument(document: Document): Promise<string | undefined> {
  download(fileOf(document))
  return 'PDF已下载'
}

/** Hands the file to another app where the browser can, else downloads it. */
export async function forward(document: Document): Promise<string | undefined> {
  const file = fileOf(document)
  if (!navigator.canShare?.({ files: [file] })) {
    download(file)
    return 'PDF已下载，可以发给别人'
  }
  return navigator.share({ files: [file], title: file.name }).then(
    () => '已转发',
    () => undefined,
  )
}

export const saveRefused = '没有保存，请再试一次'

export const forwardNeedsTap = false
