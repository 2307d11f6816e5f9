import { useState, type ComponentType } from 'react'
import { View } from '@tarojs/components'
import { changeSettings, useSettings } from '../../client/settings'
import { BottomBar } from '../../components/bottom-bar/bottom-bar'
import { Button } from '../../components/button/button'
import { ChoiceList } from '../../components/choice-list/choice-list'
import { Page } from '../../components/page/page'
import { Segment } from '../../components/segment/segment'
import { Asking } from './asking'
import { Telling } from './telling'
import { Pictures } from './pictures'

const parts: Record<string, ComponentType> = { asking: Asking, telling: Telling, pictures: Pictures }

/** Every component in its states, to look at in the three themes. */
export default function Gallery() {
  const { appearance, care } = useSettings()
  const [part, setPart] = useState('asking')
  const Shown = parts[part] ?? Asking
  return (
    <Page
      title="组件"
      bar={
        <BottomBar aside={<View>还差2张</View>}>
          <Button>下一步</Button>
        </BottomBar>
      }
    >
      <ChoiceList
        label="外观"
        layout="boxes"
        choices={[
          { value: 'light', text: '浅色' },
          { value: 'dark', text: '深色' },
        ]}
        value={appearance}
        onChange={(value) => changeSettings({ appearance: value as 'light' | 'dark' })}
      />
      <Button kind="outline" small onTap={() => changeSettings({ care: !care })}>
        关怀版
      </Button>
      <Segment
        choices={[
          { value: 'asking', text: '填写' },
          { value: 'telling', text: '告知' },
          { value: 'pictures', text: '照片' },
        ]}
        value={part}
        onChange={setPart}
      />
      <Shown />
    </Page>
  )
}
