import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { TapTarget } from '../../platform/tap-target'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import './certificate-card.scss'

type CardGround = 'qualification' | 'voucher' | 'transport' | 'expired'

interface CertificateCardProps {
  ground: CardGround
  kind: string
  name: string
  /** The pill at the top right: valid, soon to act, or over. */
  pill: { tone: 'good' | 'soon' | 'over'; text: string }
  facts: { label: string; value: string }[]
  open: boolean
  onOpen: () => void
  /** Under the facts of an open card. */
  children?: ReactNode
  action?: { text: string; icon?: 'qr' | 'download'; onTap: () => void }
  /** What comes next, at the foot of an open and a closed card, with the way there. */
  line?: { text: string; action?: { text: string; onTap: () => void } }
}

const pillIcons = { good: 'check', soon: 'clock', over: 'close' } as const

/** A certificate as a card of the wallet; a closed one is a tab that opens. */
export const CertificateCard = ({
  ground,
  kind,
  name,
  pill,
  facts,
  open,
  onOpen,
  children,
  action,
  line,
}: CertificateCardProps) => (
  <View className={`certificate-card certificate-card--${ground}`}>
    <TapTarget
      className="certificate-card__head"
      label={`${kind}，${name}，${pill.text}`}
      expanded={open}
      onTap={onOpen}
    >
      <View className="certificate-card__top">
        <View className="certificate-card__kind">{kind}</View>
        <View className={`certificate-card__pill certificate-card__pill--${pill.tone}`}>
          <Icon name={pillIcons[pill.tone]} size={16} />
          <View className="certificate-card__word">{pill.text}</View>
        </View>
      </View>
      <View className="certificate-card__name">{name}</View>
    </TapTarget>
    {open && (
      <View className="certificate-card__inside">
        <View className="certificate-card__facts">
          {facts.map(({ label, value }) => (
            <View className="certificate-card__fact" key={label}>
              <View className="certificate-card__label">{label}</View>
              <View className="certificate-card__value">{value}</View>
            </View>
          ))}
        </View>
        {children}
        {action && (
          <Button kind="plate" icon={action.icon} onTap={action.onTap}>
            {action.text}
          </Button>
        )}
      </View>
    )}
    {line && (
      <View className="certificate-card__line">
        <View className="certificate-card__next">{line.text}</View>
        {line.action && (
          <TapTarget
            className="certificate-card__go"
            label={`${line.text}，${line.action.text}`}
            onTap={line.action.onTap}
          >
            {line.action.text}
          </TapTarget>
        )}
      </View>
    )}
  </View>
)
