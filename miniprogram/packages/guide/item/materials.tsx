import { View } from '@tarojs/components'
import { partLines, photoAdviceLines } from '../../../../shared/describe'
import { onlyWhen } from '../../../../shared/explain'
import type { Material, ServiceDefinition } from '../../../../shared/vocabulary/definition'
import { Sources } from '../fold'
import './materials.scss'

const One = ({ of, material }: { of: ServiceDefinition; material: Material }) => {
  const when = onlyWhen(of, material.when, '要')
  return (
    <View className="guide-material">
      <View className="guide-material__name">{material.name}</View>
      {when && <View className="guide-material__when">{when}</View>}
      {partLines(of, material).map((line) => (
        <View key={line}>{line}</View>
      ))}
      <View className="note">{[`${material.form}，png 或 jpg`, ...photoAdviceLines(material)].join('；')}</View>
      <View className="note">用途：{material.reason}</View>
      <Sources of={material.source} />
    </View>
  )
}

/** Each material: when it is wanted, what to photograph and how, what it is for. */
export const Materials = ({ of }: { of: ServiceDefinition }) => (
  <View>
    {of.materials.map((material) => (
      <One key={material.id} of={of} material={material} />
    ))}
  </View>
)
