import type { SubjectView } from '../../../../shared/contracts/subjects'
import type { Upcoming } from '../../../../shared/upcoming'
import { lastResult, pillOf, registerValue } from '../../../client/subjects'
import { go } from '../../../client/go'
import { CertificateCard } from '../../../components/certificate-card/certificate-card'
import { aboutOf, goUpcoming, upcomingText } from '../../../client/upcoming-text'
import { Inside } from './inside'

interface CardProps {
  view: SubjectView
  /** What comes first, and how many things beside it are to be done. */
  next: Upcoming | undefined
  more: number
  today: string
  open: boolean
  onOpen: () => void
}

/** One certificate of the wallet, with what comes next at its foot. */
export const Card = ({ view, next, more, today, open, onOpen }: CardProps) => {
  const pill = pillOf(view, today)
  const grade = lastResult(view)
  const words = next && upcomingText(next, today, view, '一键办理')
  const about = words ? [aboutOf(next, [view]), words.text].filter(Boolean).join('，') : ''
  return (
    <CertificateCard
      ground={pill.tone === 'over' ? 'expired' : 'qualification'}
      kind={view.paper}
      name={view.title}
      pill={pill}
      open={open}
      onOpen={onOpen}
      facts={[
        { label: '姓名', value: registerValue(view, 'name') },
        { label: '证号', value: registerValue(view, 'certificateNumber') },
        { label: '有效期至', value: (view.validUntil ?? '').replace(/-/g, '.') },
        { label: '考核等级', value: grade?.grade ?? '还没有' },
      ]}
      action={
        grade?.voucherId
          ? { text: '出示二维码', icon: 'qr', onTap: () => go('voucher', { id: grade.voucherId }) }
          : undefined
      }
      line={
        words && {
          text: `${words.title}：${about}${more > 0 ? `。另外还有${more}件要办` : ''}`,
          action: words.button ? { text: words.button, onTap: () => goUpcoming(next) } : undefined,
        }
      }
    >
      <Inside view={view} today={today} />
    </CertificateCard>
  )
}
