import { useState } from 'react'
import { View } from '@tarojs/components'
import { catalogue, catalogueEntry } from '../../../../shared/services/catalogue'
import { ChoiceList, type Choice } from '../../../components/choice-list/choice-list'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'
import { placeName, places, type Wanted } from './use-compare'

interface ChooseProps {
  wanted: Required<Wanted>
  own: readonly string[]
  onChange: (wanted: Wanted) => void
}

/** Which item, and which two places. */
export const Choose = ({ wanted, own, onChange }: ChooseProps) => {
  const [open, setOpen] = useState<keyof Wanted>()
  const items = catalogue.map(({ code, name }) => ({ value: code, text: name }))
  const all = places(own)
  const rows: { key: keyof Wanted; lead: string; text: string; title: string; choices: Choice[] }[] = [
    { key: 'service', lead: '事项', text: catalogueEntry(wanted.service)?.name ?? '', title: '选事项', choices: items },
    { key: 'left', lead: '第一处', text: placeName(wanted.left), title: '选第一处', choices: all },
    { key: 'right', lead: '第二处', text: placeName(wanted.right), title: '选第二处', choices: all },
  ]
  const asked = rows.find(({ key }) => key === open)
  const choose = (value: string) => {
    setOpen(undefined)
    if (open) onChange({ ...wanted, [open]: value })
  }
  return (
    <View className="rows">
      {rows.map(({ key, lead, text }) => (
        <Row key={key} lead={lead} text={text} end="更换" onTap={() => setOpen(key)} />
      ))}
      {asked && (
        <Sheet open title={asked.title} onClose={() => setOpen(undefined)}>
          <ChoiceList label={asked.title} choices={asked.choices} value={wanted[asked.key]} onChange={choose} />
        </Sheet>
      )}
    </View>
  )
}
