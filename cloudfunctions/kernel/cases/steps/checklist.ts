import { DomainError } from '../../../../shared/errors'
import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'

/** @throws DomainError incomplete unless the clerk has ticked everything on the item's list */
export function allChecked({ checklist }: Pick<ServiceDefinition, 'checklist'>, checked: readonly string[]): void {
  const open = checklist.filter(({ id }) => !checked.includes(id))
  if (open.length > 0)
    throw new DomainError('incomplete', `核查清单还有${open.length}项没勾：${open[0]!.text}`, { problems: open })
}
