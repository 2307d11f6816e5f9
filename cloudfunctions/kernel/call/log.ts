/** One line per call: codes and times only; a personal value has no place to stand in it. */
interface CallLog {
  fn: string
  requestId: string
  channel: string
  who: string
  code: string
  ms: number
}

export const logCall = (entry: CallLog): void => console.log(JSON.stringify(entry))

/** An unexpected error, for operators: its name and where, never its message (which may quote a document). */
export function logCrash(fn: string, requestId: string, error: unknown): void {
  const { name = 'Error', code, stack = '' } = error as { name?: string; code?: string; stack?: string }
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
  console.error(JSON.stringify({ fn, requestId, crash: name, ...(code ? { reason: code } : {}), frames }))
}

/** Characters that no font could draw stand as 〓 on a document; only how many is said, for a name is personal. */
export const logGap = (fn: string, count: number): void => console.warn(JSON.stringify({ fn, missingGlyphs: count }))
