import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { cut, type Pixels } from './pixels'
import { partsOf, readMiddle, readPage } from './read-code'

const root = join(__dirname, '../../..')
const grey = (width: number, height: number, value = 200): Pixels => ({
  data: new Uint8ClampedArray(width * height * 4).fill(value),
  width,
  height,
})
const sizes = (seen: Pixels[]) => seen.map(({ width, height }) => [width, height])

// A program of its own: the sandbox of tests slows both decoders tenfold. The whole table is `npm run prove:reader`.
test('damages that lost a voucher before are read', () => {
  const damages = ['blur 2 px', '200 px in a frame of 1,280, noise', 'slanted by 25 %, noise']
  const script = join(root, 'tests/prove/reader.ts')
  const table = execFileSync(process.execPath, ['--import', 'tsx', script, ...damages], { cwd: root, encoding: 'utf8' })
  for (const name of damages)
    expect(table).toMatch(new RegExp(`\\| ${name.replace('.', '\\.')} \\|.*\\| read \\|$`, 'm'))
})

describe('looking', () => {
  test('a page is looked at whole in two sizes before its parts', async () => {
    const seen: Pixels[] = []
    await readPage(grey(1200, 600), { first: (pixels) => void seen.push(pixels) })
    expect(sizes(seen.slice(0, 2))).toEqual([
      [1000, 500],
      [500, 250],
    ])
    expect(seen).toHaveLength(2 + partsOf(grey(1200, 600)).length)
  })
  test('the patient decoder is asked only where the quick one found nothing', async () => {
    const second = jest.fn(() => 'second')
    expect(await readPage(grey(300, 300), { first: () => 'first', second })).toBe('first')
    expect(second).not.toHaveBeenCalled()
    expect(await readPage(grey(300, 300), { first: () => undefined, second })).toBe('second')
  })
  test("of a camera's frame the square in the middle counts", async () => {
    const seen: Pixels[] = []
    await readMiddle(grey(1280, 720), { first: (pixels) => void seen.push(pixels) })
    expect(sizes(seen)).toEqual([[500, 500]])
  })
  test('parts lie inside the page and reach its edges', () => {
    const parts = partsOf({ width: 1000, height: 700 })
    for (const { left, top, width, height } of parts)
      expect([left + width <= 1000, top + height <= 700, width > 0 && height > 0]).toEqual([true, true, true])
    expect(Math.max(...parts.map(({ left, width }) => left + width))).toBe(1000)
  })
})

describe('shrinking', () => {
  test('a small picture stays as it is', () =>
    expect(cut(grey(3, 2), { left: 0, top: 0, width: 3, height: 2 }, 500)).toEqual({
      ...grey(3, 2),
      data: new Uint8ClampedArray(Array(6).fill([200, 200, 200, 255]).flat()),
    }))
  test('each pixel is the mean of those it stands for', () => {
    const picture = grey(4, 2, 0)
    picture.data.fill(100, 0, 8)
    expect([...cut(picture, { left: 0, top: 0, width: 4, height: 2 }, 2).data]).toEqual([50, 50, 50, 255, 0, 0, 0, 255])
  })
})
