import { View } from '@tarojs/components'
import { catalogue } from '../../../../shared/services/catalogue'
import { go } from '../../../client/go'
import type { IconName } from '../../../components/icon/icon'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Row } from '../../../components/row/row'

/** Every item by its official name. */
export default function All() {
  return (
    <Page title='全部事项'>
      <Heading text='服务事项' note={`共${catalogue.length}项`} />
      <View className='rows'>
        {catalogue.map(({ code, name, line, icon }) => (
          <Row key={code} icon={icon as IconName} text={name} note={line} onTap={() => go('guide', { service: code })} />
        ))}
      </View>
    </Page>
  )
}
