import { View } from '@tarojs/components'
import { dayOf, formatMonthDay } from '../../../shared/calendar'
import type { draftList } from '../../../shared/contracts/drafts'
import type { OutputOf } from '../../../shared/contracts/contract'
import { stepNames } from '../../../shared/journey'
import { catalogueEntry } from '../../../shared/services/catalogue'
import { keptUntil, type KeptDraft } from '../../client/drafts'
import { go } from '../../client/go'
import { Row } from '../../components/row/row'

type Head = Pick<KeptDraft, 'id' | 'service' | 'step' | 'savedAt'>

/**
 * Drafts of this device and of the account, each once: what the account has no more is gone, unless it was changed
 * here.
 */
export function together(
  here: readonly KeptDraft[],
  account: OutputOf<typeof draftList>['drafts'] | undefined,
): Head[] {
  const alive = here.filter(({ gone }) => !gone)
  if (!account) return alive
  const kept = alive.filter(({ id, unsaved, version }) => unsaved || !version || account.some((one) => one.id === id))
  const newer = kept.map(
    (one) => account.find(({ id, version }) => id === one.id && !one.unsaved && version !== one.version) ?? one,
  )
  return [...newer, ...account.filter(({ id }) => !kept.some((one) => one.id === id))].sort(
    (a, b) => b.savedAt - a.savedAt,
  )
}

/** Applications left unfinished, on whatever device; going on resumes them with their pictures. */
export const Drafts = ({ drafts }: { drafts: Head[] }) => (
  <View>
    {drafts.map(({ id, service, step, savedAt }) => (
      <Row
        key={id}
        text={`没填完：${catalogueEntry(service)?.short ?? service}`}
        note={`填到${stepNames[step]} · 保留到${formatMonthDay(dayOf(keptUntil(savedAt)))}`}
        end="继续"
        onTap={() => go('apply', { draft: id, step })}
      />
    ))}
  </View>
)
