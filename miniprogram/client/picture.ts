const limit = 10 * 1024 * 1024

const starts = (head: Uint8Array, bytes: number[], from = 0) =>
  bytes.every((byte, index) => head[from + index] === byte)
const letters = (word: string) => word.split('').map((letter) => letter.charCodeAt(0))

/**
 * Why a picture need not be sent at all, in words; undefined when it may. The server looks again at the
 * whole file, this only spares the way there.
 */
export function pictureProblem({ size, head }: { size: number; head: Uint8Array }): string | undefined {
  if (size === 0) return '这张照片是空的，请重新选一张'
  if (size > limit) return '照片超过10MB，请重新拍一张'
  if (starts(head, [0xff, 0xd8, 0xff]) || starts(head, [0x89, 0x50, 0x4e, 0x47])) return undefined
  if (starts(head, letters('ftyp'), 4)) return '这是HEIC格式。请用相机重拍，或在手机“设置-相机-格式”里选“兼容性最佳”'
  return '只能用png或jpg照片，请换一张'
}
