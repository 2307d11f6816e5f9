import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK = 1 << 20

/** The lines of a file, without holding more than a piece of it. */
export function* linesOf(file: string): Iterable<string> {
  const handle = openSync(file, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(CHUNK)
  let rest = ''
  try {
    for (
      let size = readSync(handle, buffer, 0, CHUNK, null);
      size > 0;
      size = readSync(handle, buffer, 0, CHUNK, null)
    ) {
      const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n')
      rest = lines.pop() as string
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(handle)
  }
}
