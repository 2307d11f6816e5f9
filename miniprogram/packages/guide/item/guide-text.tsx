import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'
import { Row } from '../../../components/row/row'

type Part = 'materials' | 'promise' | 'conditions' | 'sources'

/** Everything a definition says about an item, in the order in which people ask. */
export const GuideText = ({ of }: { of: ServiceDefinition }) => {
  const [open, setOpen] = useState<Part>()
  const toggle = (part: Part) => () => setOpen(open === part ? undefined : part)
  const pictures = of.materials.reduce((sum, { parts }) => sum + parts.reduce((count, { min }) => count + min, 0), 0)
  const { acceptWorkdays, decideWorkdays, source } = of.promise
  return (
    <View>
      <View className='heading'>怎么办</View>
      <View className='rows'>
        <Row lead='什么时候' text={of.whenText} />
        <Row lead='要准备' text={pictures > 0 ? `${pictures}份照片，无需到窗口` : '不用准备材料'} onTap={toggle('materials')} />
        {open === 'materials' && of.materials.map(({ id, name, reason, form }) => <Row key={id} text={name} note={`${form}；${reason}`} />)}
        <Row lead='办多久' text={`受理${acceptWorkdays}个、办结${decideWorkdays}个工作日`} onTap={toggle('promise')} />
        {open === 'promise' && source.map(({ text }) => <Row key={text} text='依据' note={text} />)}
        <Row lead='收费' text='不收费' />
        <Row lead='结果' text={of.result.title} />
        <Row lead='条件' text={of.eligibility.map(({ label }) => label).join('、')} onTap={toggle('conditions')} />
        {open === 'conditions' && of.eligibility.map(({ id, label, source: from }) => <Row key={id} text={label} note={from.map(({ text }) => text).join('；')} />)}
        <Row lead='依据' text={`${of.sources.length}份办事指南`} onTap={toggle('sources')} />
        {open === 'sources' && of.sources.map(({ text }) => <Row key={text} text={text} />)}
      </View>
    </View>
  )
}
