import { View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import './step-bar.scss'

interface StepBarProps {
  title: string
  /** Counted from one. */
  step: number
  of: number
  saved?: boolean
}

function pieceAt(place: number, step: number): 'done' | 'half' | 'ahead' {
  if (place === step) return 'half'
  return place < step ? 'done' : 'ahead'
}

/** The lane: solid road is done, dashes are ahead. */
export const StepBar = ({ title, step, of, saved = true }: StepBarProps) => {
  const pieces = Array.from({ length: of }, (_, index) => pieceAt(index + 1, step))
  const where = `第${step}步，共${of}步`
  return (
    <View className="step-bar">
      <View className="step-bar__lane" {...spoken({ hidden: true })}>
        {pieces.map((state, index) => (
          <View key={index} className={`step-bar__piece step-bar__piece--${state}`} />
        ))}
      </View>
      <View className="step-bar__where">{saved ? `${where} · 已自动保存` : where}</View>
      <View className="step-bar__title" {...spoken({ role: 'heading' })}>
        {title}
      </View>
    </View>
  )
}
