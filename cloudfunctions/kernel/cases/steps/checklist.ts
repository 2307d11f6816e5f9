import { DomainError } from '../../../../shared/errors'
import type { RegisterRecord } from '../../../../shared/vocabulary/subjects'
import type { World } from '../../call/types'
import type { StaffIdentity } from '../../sealing/tokens'
import { type CaseContent, type CaseDoc, type OpenCase } from '../case'
import { machineChecks } from '../checks'

/**
 * What a machine found in order needs no tick.
 * @throws DomainError incomplete unless all else on the item's list is ticked
 */
export function allChecked(
  open: OpenCase,
  content: CaseContent,
  record: RegisterRecord,
  checked: readonly string[],
): void {
  const machine = machineChecks(open, content, record)
  const { checklist } = open.pinned.definition
  const left = checklist.filter(({ id }) => !checked.includes(id) && !machine.get(id)?.ok)
  if (left.length > 0) {
    const problems = left.map(({ id, text }) => ({ id, text }))
    throw new DomainError('incomplete', `核查清单还有${left.length}项没勾：${left[0]!.text}`, { problems })
  }
}

/** The ticks of a case with those that this clerk adds: who ticked a line first stays with it. */
export function ticksWith(
  world: World,
  { doc, pinned }: OpenCase,
  { id: by }: Pick<StaffIdentity, 'id'>,
  checked: readonly string[],
): NonNullable<CaseDoc['ticks']> {
  const known = pinned.definition.checklist.map(({ id }) => id).filter((id) => checked.includes(id))
  return Object.fromEntries(known.map((id) => [id, doc.ticks?.[id] ?? { by, at: world.now() }]))
}
