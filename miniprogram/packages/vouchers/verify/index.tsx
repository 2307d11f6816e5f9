import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { goInstead } from '../../../client/go'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Facts } from '../../../components/facts/facts'
import { Page } from '../../../components/page/page'
import { VerdictPanel } from '../../../components/verdict-panel/verdict-panel'
import { scannedText } from './scanned'
import { useStamp } from './stamp'
import { useCheck } from './use-check'

const icons = {
  真伪: { green: 'shield', amber: 'warn', red: 'close', grey: 'shield' },
  状态: { green: 'check', amber: 'clock', red: 'close', grey: 'cancel' },
  名单: { green: 'clock', amber: 'nowifi', red: 'close', grey: 'clock' },
} as const

/** The answer to a scan, for anybody. Every text gets an answer; none is an exception. */
export default function Verify() {
  const { params } = useRouter()
  const text = scannedText(params)
  const { checked, asking, again } = useCheck(text)
  const stamp = useStamp()
  const { verdict, facts, online, authority } = checked
  const unanswered = !online && !asking
  const retry = unanswered && (
    <Button kind="outline" icon="renew" onTap={again}>
      联网再查
    </Button>
  )
  const bar = (
    <BottomBar aside={retry}>
      <Button icon="scan" onTap={() => goInstead('scan')}>
        扫下一个
      </Button>
    </BottomBar>
  )
  return (
    <Page title="核验结果" tone={verdict.tone} bar={bar}>
      <VerdictPanel
        tone={verdict.tone}
        title={verdict.word}
        text={verdict.detail}
        stamp={`${stamp}${online || asking ? '' : ' · 离线'}`}
        rows={verdict.rows.map(({ label, tone, word, detail }) => ({
          label,
          value: word,
          text: detail,
          tone: tone === 'grey' ? 'plain' : tone,
          icon: icons[label][tone],
        }))}
      >
        {facts.length > 0 && (
          <View className="after">
            <Facts rows={facts} bold />
          </View>
        )}
      </VerdictPanel>
      {verdict.next.length > 0 && <View className="heading">接下来</View>}
      {verdict.next.map((line, index) => (
        <View key={line}>
          {index + 1}. {line}
        </View>
      ))}
      {authority && (
        <View className="note after">
          有疑问，联系{authority.name} {authority.phone}
        </View>
      )}
    </Page>
  )
}
