import { useState } from 'react'
import { View } from '@tarojs/components'
import { divisionsBelow, type Division } from '../../../../shared/identity/division-list'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { Row } from '../../../components/row/row'
import { Sheet } from '../../../components/sheet/sheet'
import './address-form.scss'

interface PickerProps {
  open: boolean
  /** The district chosen so far; the list opens where it stands. */
  district: string
  onChoose: (code: string) => void
  onClose: () => void
}

const one = (code: string, inside = '') => divisionsBelow(inside).find((division) => division.code === code)

/** The way down to a district: its province and, where districts stand below a city, that city. */
function wayTo(district: string): Division[] {
  const province = one(district.slice(0, 2))
  const city = province && one(district.slice(0, 4), province.code)
  return [province, city].filter((step): step is Division => step !== undefined)
}

/** 省 → 市 → 区县, one list at a time; only divisions in force can be chosen. */
export const DistrictPicker = ({ open, district, onChoose, onClose }: PickerProps) => {
  const [way, setWay] = useState(() => wayTo(district))
  const last = way[way.length - 1]
  const choices = divisionsBelow(last?.code)
  const choose = (code: string) => {
    const chosen = choices.find((division) => division.code === code)
    if (code.length === 6) onChoose(code)
    else if (chosen) setWay([...way, chosen])
  }
  const current = choices.find(({ code }) => code === district.slice(0, code.length))
  return (
    // A new list begins at its top.
    <Sheet key={last?.code ?? ''} open={open} title="选所在地区" onClose={onClose}>
      {last && (
        <View className="district-picker__way">
          <Row
            icon="left"
            text={way.map(({ name }) => name).join(' ')}
            end="返回上一级"
            onTap={() => setWay(way.slice(0, -1))}
          />
        </View>
      )}
      <ChoiceList
        label="所在地区"
        value={current?.code}
        onChange={choose}
        choices={choices.map(({ code, name }) => ({ value: code, text: name }))}
      />
    </Sheet>
  )
}
