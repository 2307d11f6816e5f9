import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { goInstead } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { checkVoucher } from '../../../client/verify'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Facts } from '../../../components/facts/facts'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { VerdictPanel } from '../../../components/verdict-panel/verdict-panel'
import { scannedText } from './scanned'
import { useStamp } from './stamp'

const icons = {
  真伪: { green: 'shield', amber: 'warn', red: 'close', grey: 'shield' },
  状态: { green: 'check', amber: 'clock', red: 'close', grey: 'cancel' },
  名单: { green: 'clock', amber: 'nowifi', red: 'close', grey: 'clock' },
} as const

/** The answer to a scan, for anybody. Every text gets an answer; none is an exception. */
export default function Verify() {
  const { params } = useRouter()
  const text = scannedText(params)
  const [loaded, again] = useLoaded(text, () => checkVoucher(text, Date.now))
  const stamp = useStamp()
  const answer = loaded.state === 'ready' ? loaded.value : undefined
  const bar =
    answer &&
    (answer.online ? (
      <Button icon="scan" onTap={() => goInstead('scan')}>
        扫下一个
      </Button>
    ) : (
      <Button icon="renew" onTap={again}>
        联网再查
      </Button>
    ))
  return (
    <Page title="核验结果" tone={answer?.verdict.tone} bar={bar && <BottomBar>{bar}</BottomBar>}>
      <Shown of={loaded} again={again}>
        {({ verdict, facts, online, authority }) => (
          <>
            <VerdictPanel
              tone={verdict.tone}
              title={verdict.word}
              text={verdict.detail}
              stamp={`${stamp}${online ? '' : ' · 离线'}`}
              rows={verdict.rows.map(({ label, tone, word, detail }) => ({
                label,
                value: word,
                text: detail,
                tone: tone === 'grey' ? 'plain' : tone,
                icon: icons[label][tone],
              }))}
            />
            {facts.length > 0 && (
              <View className="after">
                <Facts rows={facts} bold />
              </View>
            )}
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
          </>
        )}
      </Shown>
    </Page>
  )
}
