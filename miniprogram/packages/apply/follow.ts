import { strayAnswers, strayFiles, type Draft } from '../../../shared/journey'
import type { ServiceDefinition } from '../../../shared/vocabulary/definition'

function without<T>(of: Readonly<Record<string, T>>, stray: readonly string[]): Record<string, T> {
  const rest: Record<string, T> = { ...of }
  for (const at of stray) delete rest[at]
  return rest
}

/** A draft with only what a definition asks: answers that nobody asks any more go, one after another. */
export function trimmed(of: ServiceDefinition, draft: Draft): Draft {
  const stray = strayAnswers(of, draft)
  if (stray.length > 0) return trimmed(of, { ...draft, answers: without(draft.answers, stray) })
  return { ...draft, files: without(draft.files, strayFiles(of, draft)) }
}

const sameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A draft that follows another version of its definition: what was agreed to counts only for the same words. */
export function following(before: ServiceDefinition, now: ServiceDefinition, draft: Draft): Draft {
  return trimmed(now, {
    ...draft,
    noticeAgreed: draft.noticeAgreed && sameText(before.notice, now.notice),
    statementAgreed: draft.statementAgreed && before.statement === now.statement,
  })
}
