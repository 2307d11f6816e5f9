import { View } from '@tarojs/components'
import { catalogue, type CatalogueEntry } from '../../../../shared/services/catalogue'
import { go } from '../../../client/go'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'

const groups: { name: string; has(entry: CatalogueEntry): boolean }[] = [
  { name: '从业资格证', has: ({ group, helps }) => !group && !helps },
  { name: '出租汽车', has: ({ group }) => group === 'taxi' },
  { name: '营运车辆', has: ({ group }) => group === 'vehicle' },
  { name: '证照信息', has: ({ helps }) => helps !== undefined },
]

/** Every item by its official name, under what it is about. */
export default function All() {
  return (
    <Page title="全部事项">
      <Heading text="服务事项" note={`共${catalogue.length}项`} />
      {groups.map(({ name: group, has }) => (
        <View key={group}>
          <View className="heading">{group}</View>
          <View className="rows">
            {catalogue.filter(has).map(({ code, name, line, icon }) => (
              <Row key={code} icon={icon} text={name} note={line} onTap={() => go('guide', { service: code })} />
            ))}
          </View>
        </View>
      ))}
    </Page>
  )
}
