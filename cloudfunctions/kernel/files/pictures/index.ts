export { MAX_BYTES } from './caps'
export { inspectPicture } from './inspect'
export { problemText, type PictureProblem } from './problem'
export { reencode } from './reencode'
