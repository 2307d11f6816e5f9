/** Everything that can be wrong with an uploaded picture; a closed list, so that each has its own advice. */
export type PictureProblem =
  'empty' | 'not-an-image' | 'heic' | 'unsupported' | 'truncated' | 'too-large-bytes' | 'too-many-pixels' | 'polyglot'

const texts: Record<PictureProblem, string> = {
  empty: '这张照片是空的，请重新选择或拍摄',
  'not-an-image': '这个文件不是照片，请选择jpg或png格式的照片',
  heic: '这张照片是HEIC格式，暂时读不了。苹果手机请打开 设置-相机-格式，选“兼容性最佳”后重拍',
  unsupported: '这种图片格式读不了，请选择jpg或png格式的照片，或者直接拍照',
  truncated: '照片文件不完整，请重新选择或拍摄',
  'too-large-bytes': '照片超过10MB，请重新拍一张',
  'too-many-pixels': '照片尺寸太大，请用手机相机的普通模式重新拍一张',
  polyglot: '照片里夹带了其他文件，不能上传。请直接拍照，或换一张照片',
}

/** What to tell the person who uploaded the picture: what is wrong and what to do. */
export const problemText = (problem: PictureProblem): string => texts[problem]
