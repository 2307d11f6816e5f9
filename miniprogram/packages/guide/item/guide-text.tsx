import { View } from '@tarojs/components'
import { promiseLines, resultLines } from '../../../../shared/describe'
import { photosNeeded } from '../../../../shared/prepare'
import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'
import { Row } from '../../../components/row/row'
import { Fold, Sources } from '../fold'
import { Materials } from './materials'

function range({ least, most }: { least: number; most: number }): string {
  if (most === 0) return '不用照片'
  return least === most ? `${most}张照片` : `${least}到${most}张照片`
}

/** How many photos each kind of the item needs, as far as the certificate tells. */
function toPrepare(of: ServiceDefinition, parts?: string[]): string {
  const kinds = of.variants.map(({ code, name }) => ({
    name,
    photos: range(photosNeeded(of, { variant: code, parts })),
  }))
  return kinds.length === 1 || kinds.every(({ photos }) => photos === kinds[0]?.photos)
    ? `${kinds[0]?.photos}，无需到窗口`
    : kinds.map(({ name, photos }) => `${name}${photos}`).join('；')
}

/** Everything a definition says about an item, in the order in which people ask. */
export const GuideText = ({ of, parts }: { of: ServiceDefinition; parts?: string[] }) => (
  <View>
    <View className="heading">怎么办</View>
    <View className="rows">
      <Row lead="什么时候" text={of.whenText} />
      {of.variants.length > 1 && (
        <Fold lead="办哪一种" text={of.variants.map(({ name }) => name).join('、')}>
          {of.variants.map(({ code, name, line }) => (
            <View key={code}>{line ? `${name}：${line}` : name}</View>
          ))}
        </Fold>
      )}
      {of.materials.length > 0 ? (
        <Fold lead="要准备" text={toPrepare(of, parts)}>
          <Materials of={of} />
        </Fold>
      ) : (
        <Row lead="要准备" text="不用准备材料" />
      )}
      <Fold lead="办多久" text={promiseLines(of).join('，')}>
        <Sources of={of.promise.source} />
      </Fold>
      <Row lead="收费" text="不收费" />
      <Row lead="结果" text={resultLines(of)[0] ?? ''} note={resultLines(of).slice(1).join('，') || undefined} />
      <Fold lead="条件" text={of.eligibility.map(({ label }) => label).join('、')}>
        {of.eligibility.map(({ id, label, source }) => (
          <View key={id}>
            <View>{label}</View>
            <Sources of={source} />
          </View>
        ))}
      </Fold>
      <Fold lead="依据" text={`${of.sources.length}份办事指南和规定`}>
        {of.sources.map(({ text }) => (
          <View key={text}>{text}</View>
        ))}
      </Fold>
    </View>
  </View>
)
