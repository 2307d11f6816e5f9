import type { CertificateView } from '../../../../shared/contracts/services'
import type { Upcoming } from '../../../../shared/upcoming'
import { categoriesOf, lastGrade, numberOf, pillOf } from '../../../client/certificates'
import { go } from '../../../client/go'
import { CertificateCard } from '../../../components/certificate-card/certificate-card'
import { aboutOf, goUpcoming, upcomingText } from '../../../client/upcoming-text'
import { Inside } from './inside'

interface CardProps {
  view: CertificateView
  /** What comes first, and how many things beside it are to be done. */
  next: Upcoming | undefined
  more: number
  today: string
  open: boolean
  onOpen: () => void
}

/** One certificate of the wallet, with what comes next at its foot. */
export const Card = ({ view, next, more, today, open, onOpen }: CardProps) => {
  const { certificate } = view
  const pill = pillOf(view, today)
  const grade = lastGrade(view)
  const words = next && upcomingText(next, today, certificate.status, '一键办理')
  const about = words ? [aboutOf(next, [certificate]), words.text].filter(Boolean).join('，') : ''
  return (
    <CertificateCard
      ground={pill.tone === 'over' ? 'expired' : 'qualification'}
      kind="从业资格证"
      name={categoriesOf(view)}
      pill={pill}
      open={open}
      onOpen={onOpen}
      facts={[
        { label: '姓名', value: view.holder.name },
        { label: '证号', value: numberOf(view) },
        { label: '有效期至', value: certificate.validUntil.replace(/-/g, '.') },
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
