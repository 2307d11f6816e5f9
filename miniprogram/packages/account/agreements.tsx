import { View } from '@tarojs/components'
import { go } from '../../client/go'
import { CheckRow } from '../../components/check-row/check-row'
import { TapTarget } from '../../platform/tap-target'
import './agreements.scss'

export interface Ticked {
  terms: boolean
  privacy: boolean
}

interface AgreementsProps {
  ticked: Ticked
  wrong: boolean
  onChange: (ticked: Ticked) => void
}

const texts = { terms: '用户协议', privacy: '隐私政策' } as const

/** The two texts that a login agrees to; each is ticked by hand. */
export const Agreements = ({ ticked, wrong, onChange }: AgreementsProps) => (
  <View className="agreements">
    {(['terms', 'privacy'] as const).map((which) => (
      <View className="agreements__line" key={which}>
        <CheckRow
          text={`已阅读并同意《${texts[which]}》`}
          checked={ticked[which]}
          error={wrong && !ticked[which]}
          onChange={(on) => onChange({ ...ticked, [which]: on })}
        />
        <TapTarget className="agreements__read" label={`看${texts[which]}`} onTap={() => go('agreement', { which })}>
          看全文
        </TapTarget>
      </View>
    ))}
  </View>
)
