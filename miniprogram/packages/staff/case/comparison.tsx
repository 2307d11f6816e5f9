import { View } from '@tarojs/components'
import { atField } from '../../../../shared/corrections'
import { Segment } from '../../../components/segment/segment'
import { FlagButton } from './flags'
import type { ReviewCase } from './review-case'
import type { Flags } from './use-flags'
import type { Marks } from './use-marks'
import './comparison.scss'

const ways = [
  { value: 'adopt', text: '采用' },
  { value: 'keep', text: '保留原值' },
]

type Row = ReviewCase['comparison'][number]
interface RowProps {
  row: Row
  write?: ReviewCase['writes'][number]
  flags: Flags
  marks: Marks
}

/** An answer that would change the register: taken over, or not. */
const Choice = ({ write, marks }: { write: ReviewCase['writes'][number]; marks: Marks }) => (
  <View className="comparison__choice" id={`gap-write-${write.field}`}>
    <Segment
      choices={ways}
      value={marks.decided[write.field] ?? ''}
      onChange={(how) => marks.take(write.field, how as 'adopt' | 'keep')}
    />
  </View>
)

const unreadWords = { waiting: '正在识别', unread: '未识别', none: '材料中没有', read: '' } as const

/** What the papers say; a machine read it, so that a difference asks for eyes and decides nothing. */
const PaperValue = ({ paper: { state, value, differs } }: Pick<Row, 'paper'>) =>
  value === undefined ? (
    <View className="note">{unreadWords[state]}</View>
  ) : (
    <View>
      {differs && <View className="comparison__mark">≠</View>}
      {value}
      {differs && <View className="note">识别的和左边不同，请看照片</View>}
    </View>
  )

const ComparedRow = ({ row: { id, label, applicant, register, differs, paper }, write, flags, marks }: RowProps) => (
  <View className={`comparison__row ${differs ? 'comparison__row--differs' : ''}`}>
    <View className="comparison__label">
      {label}
      {differs && <View className="comparison__word">不一致</View>}
    </View>
    <View className="comparison__value">
      <View className="comparison__from">申请人填写</View>
      {differs && <View className="comparison__mark">≠</View>}
      {applicant === undefined ? <View className="note">没有让他填</View> : applicant || '没有填'}
    </View>
    <View className="comparison__value">
      <View className="comparison__from">证照库现在</View>
      {register ?? <View className="note">没有这一项</View>}
    </View>
    <View className="comparison__value">
      <View className="comparison__from">材料识别</View>
      <PaperValue paper={paper} />
    </View>
    {flags.may(atField(id)) && (
      <View className="comparison__flag">
        <FlagButton at={atField(id)} flags={flags} />
      </View>
    )}
    {write && <Choice write={write} marks={marks} />}
  </View>
)

interface ComparisonProps {
  opened: Pick<ReviewCase, 'comparison' | 'writes'>
  flags: Flags
  marks: Marks
}

/** What the applicant wrote beside what the register holds now; a difference is marked by sign, word and weight. */
export const Comparison = ({ opened: { comparison, writes }, flags, marks }: ComparisonProps) => (
  <View className="comparison">
    <View className="comparison__row comparison__row--head">
      <View className="comparison__label">项目</View>
      <View className="comparison__value">申请人填写</View>
      <View className="comparison__value">证照库现在</View>
      <View className="comparison__value">材料识别</View>
    </View>
    {comparison.map((row) => (
      <ComparedRow
        key={row.id}
        row={row}
        write={writes.find(({ field }) => field === row.id)}
        flags={flags}
        marks={marks}
      />
    ))}
  </View>
)
