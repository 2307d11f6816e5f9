import type * as z from 'zod/mini'
import { applyContract, type Application as Sent } from '../../../shared/contracts/services'
import { detailOf } from '../../../shared/errors'
import type { Problem } from '../../../shared/journey'
import { call } from '../../client/call'
import type { CallError } from '../../client/call-error'
import type { KeptDraft } from '../../client/drafts'

function mutable(files: KeptDraft['draft']['files']): Sent['files'] {
  const all: Sent['files'] = {}
  for (const at of Object.keys(files)) all[at] = [...(files[at] ?? [])]
  return all
}

/** Hands a draft in. Repeating it is safe: the draft's id is the case's. */
export async function submit({ id, service, hash, draft }: KeptDraft): Promise<string> {
  const { caseId } = await call(applyContract(service), {
    caseId: id,
    definitionHash: hash,
    variant: draft.variant,
    ...(draft.subjectId ? { subjectId: draft.subjectId } : {}),
    noticeAgreed: true,
    statementAgreed: true,
    answers: draft.answers as Sent['answers'],
    files: mutable(draft.files),
  } satisfies z.infer<ReturnType<typeof applyContract>['input']> as Sent)
  return caseId
}

/** The gaps that the server found, for links to their steps. */
export const gapsOf = (error: CallError): Problem[] =>
  (detailOf(error, 'incomplete')?.problems ?? []).filter((one): one is Problem => 'step' in one)

/** What changed in the requirements, when that is why it was refused. */
export const changesOf = (error: CallError) => detailOf(error, 'definition-changed')

/** The rival case, where the server may name it. */
export const rivalOf = (error: CallError): string | undefined => detailOf(error, 'rival-case')?.caseId
