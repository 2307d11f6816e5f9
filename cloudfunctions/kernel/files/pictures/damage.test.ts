import fc from 'fast-check'
import { inspectPicture } from './inspect'
import { problemText, type PictureProblem } from './problem'
import { reencode } from './reencode'
import { corners, exif, jpegOf, pngOf, progressive, withSegment } from './testing'

const samples = [withSegment(jpegOf(corners(40, 30)), 0xe1, exif(6)), pngOf(corners(40, 30)), progressive(3)]
const sample = fc.constantFrom(...samples)
const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 12 })

const damaged = (bytes: Uint8Array, changes: [number, number][]) => {
  const copy = Uint8Array.from(bytes)
  for (const [at, mask] of changes) copy[at % copy.length]! ^= mask
  return copy
}

test('any cut of a picture is refused, and never as a picture', () => {
  fc.assert(
    fc.property(sample, fc.nat(), (bytes, cut) => {
      expect(inspectPicture(bytes.subarray(0, cut % bytes.length)).ok).toBe(false)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('any flipped bytes give a picture or a problem, never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(sample, flips, async (bytes, changes) => {
      const done = await reencode(damaged(bytes, changes))
      expect(done.ok || problemText(done.problem)).toBeTruthy()
    }),
    { seed: 2, numRuns: 400 },
  )
})

test('any bytes at all give a picture or a problem, never an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), sample, (junk, bytes) => {
      inspectPicture(junk)
      inspectPicture(Uint8Array.from([...bytes.subarray(0, 20), ...junk]))
    }),
    { seed: 3, numRuns: 500 },
  )
})

test.each<PictureProblem>([
  'empty',
  'not-an-image',
  'heic',
  'unsupported',
  'truncated',
  'too-large-bytes',
  'too-many-pixels',
  'polyglot',
])('the text for %s says what to do, without commands and exclamation marks', (problem) => {
  expect(problemText(problem)).toMatch(/请/)
  expect(problemText(problem)).not.toMatch(/请勿|失败|！/)
})

test('HEIC gets the way through the iPhone’s settings', () => {
  expect(problemText('heic')).toContain('设置-相机-格式')
})
