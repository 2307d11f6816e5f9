import { View } from '@tarojs/components'
import { dayOf, formatMonthDay } from '../../../shared/calendar'
import { stepNames } from '../../../shared/journey'
import { catalogueEntry } from '../../../shared/services/catalogue'
import type { KeptDraft } from '../../client/drafts'
import { go } from '../../client/go'
import { Row } from '../../components/row/row'

/** Applications left unfinished; going on resumes them with their pictures. */
export const Drafts = ({ drafts }: { drafts: KeptDraft[] }) => (
  <View>
    {drafts.map(({ id, service, step, savedAt }) => (
      <Row
        key={id}
        text={`没填完：${catalogueEntry(service)?.short ?? service}`}
        note={`填到${stepNames[step]} · ${formatMonthDay(dayOf(savedAt))}保存`}
        end='继续'
        onTap={() => go('apply', { draft: id, step })}
      />
    ))}
  </View>
)
