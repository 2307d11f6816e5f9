import { View } from '@tarojs/components'
import type { ComparedLine, ComparedSide } from '../../../../shared/contracts/compare'
import { Sources } from '../fold'
import './line.scss'

interface SideProps {
  side: ComparedSide
  /** What the other side says; what stands here alone is marked. */
  beside?: ComparedSide
  place?: string
}

/** Of a line that the other side does not have at all, its name alone is marked. */
const stands = (text: string, at: number, beside: ComparedSide | undefined) =>
  beside !== undefined && (beside.texts.length === 0 ? at === 0 : !beside.texts.includes(text))

const Side = ({ side: { texts, source }, beside, place }: SideProps) => (
  <View className="compare-line__side">
    {place && <View className="compare-line__place">{place}</View>}
    {texts.length === 0 && <View className="compare-line__gone">没有这一条</View>}
    {texts.map((text, at) => (
      <View key={text} className={stands(text, at, beside) ? 'compare-line__own' : ''}>
        {text}
      </View>
    ))}
    {source.length > 0 && <Sources of={source} />}
  </View>
)

/** One line in both places; said once where they agree. */
export const Line = ({ line: { differs, left, right }, places }: { line: ComparedLine; places: [string, string] }) => (
  <View className={`compare-line card ${differs ? 'compare-line--differs' : ''}`}>
    <View className="compare-line__mark">{differs ? '≠ 不同' : '= 相同'}</View>
    {differs ? (
      <View className="compare-line__pair">
        <Side side={left} beside={right} place={places[0]} />
        <Side side={right} beside={left} place={places[1]} />
      </View>
    ) : (
      <Side side={left} />
    )}
  </View>
)
