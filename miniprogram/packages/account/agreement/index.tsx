import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { formatLongDay } from '../../../../shared/calendar/format'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { agreements } from './texts'

/** One of the two texts, with the version that a login records. */
export default function AgreementText() {
  const { params } = useRouter()
  const { title, version, parts } = agreements[params.which === 'privacy' ? 'privacy' : 'terms']
  return (
    <Page title={title}>
      <Heading text={title} note={`${formatLongDay(version)}版`} />
      {parts.map((part) => (
        <View key={part.title}>
          <View className="heading">{part.title}</View>
          {part.lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      ))}
    </Page>
  )
}
