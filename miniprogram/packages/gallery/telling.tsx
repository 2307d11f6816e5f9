import { View } from '@tarojs/components'
import { Banner } from '../../components/banner/banner'
import { CertificateCard } from '../../components/certificate-card/certificate-card'
import { Empty } from '../../components/empty/empty'
import { ErrorCard } from '../../components/error-card/error-card'
import { Lamp } from '../../components/lamp/lamp'
import { lampFor } from '../../components/lamp/lamp-for'
import { Loading } from '../../components/loading/loading'
import { Row } from '../../components/row/row'
import { Sign } from '../../components/sign/sign'
import { StatusChip } from '../../components/status-chip/status-chip'
import { Timeline } from '../../components/timeline/timeline'
import { VerdictPanel, type VerdictTone } from '../../components/verdict-panel/verdict-panel'
import { statuses } from '../../../shared/casework/status'
import { chipFor } from '../../components/status-chip/chip-for'

const tones: VerdictTone[] = ['green', 'amber', 'red']
const nothing = () => undefined

/** What people read. */
export const Telling = () => (
  <View>
    <View className="heading">路牌</View>
    <Sign title="诚信考核" text="11月30日 周一 截止" days={9} action={{ text: '现在办理', onTap: nothing }} />
    <View className="heading">状态与期限</View>
    {Object.keys(statuses).map((status) => (
      <StatusChip key={status} {...chipFor(status as keyof typeof statuses)} />
    ))}
    <View className="stack">
      {[2, 1, 0, -1, null].map((days) => (
        <Lamp key={String(days)} {...lampFor(days)} />
      ))}
    </View>
    <View className="heading">办理进度</View>
    <Timeline
      moments={[
        { state: 'done', title: '已提交', when: '11月20日 9:12' },
        { state: 'waiting', title: '等您补正', when: '11月20日 16:05', text: '办理计时已暂停' },
        { state: 'now', title: '审验中', when: '11月26日前' },
        { state: 'ahead', title: '已评级，领取凭证' },
      ]}
    />
    <View className="heading">告知</View>
    <Banner title="请改好这2项">12月4日前改好。其他内容不用重填。</Banner>
    <Banner kind="info" title="有人要把账号换到别的手机">
      11月24日 9:00 生效
    </Banner>
    <ErrorCard
      title="没连上网络"
      text="填的内容都在。连上后再试。"
      code="7F2C-0941"
      action={{ text: '再试一次', onTap: nothing }}
    />
    <Empty title="还没有办件" text="提交申请后，进度显示在这里。" action={{ text: '去办理', onTap: nothing }} />
    <Loading />
    <Row icon="letter" text="消息" badge="3条未读" onTap={nothing} />
    <Row lead="要准备" text="3张照片，无需到窗口" onTap={nothing} />
    <Row text="受理通知书" end="下载" onTap={nothing} />
    <View className="heading">证照</View>
    <CertificateCard
      ground="qualification"
      kind="从业资格证"
      name="道路货物运输驾驶员"
      open
      onOpen={nothing}
      pill={{ tone: 'good', text: '有效' }}
      facts={[
        { label: '姓名', value: '马志强' },
        { label: '证号', value: '6201****37' },
      ]}
      action={{ text: '出示二维码', icon: 'qr', onTap: nothing }}
    />
    <CertificateCard
      ground="voucher"
      kind="诚信考核凭证"
      name="2025年度 · AAA级"
      open={false}
      onOpen={nothing}
      pill={{ tone: 'soon', text: '剩12天' }}
      facts={[]}
    />
    <CertificateCard
      ground="expired"
      kind="从业资格证"
      name="危险货物押运人员"
      open={false}
      onOpen={nothing}
      pill={{ tone: 'over', text: '已过期' }}
      facts={[]}
    />
    <View className="heading">核验</View>
    {tones.map((tone) => (
      <VerdictPanel
        key={tone}
        tone={tone}
        title={{ green: '有效', amber: '先别下结论', red: '不是有效凭证' }[tone]}
        text="是真的，现在有效"
        stamp="11-21 09:41:36"
        rows={[{ tone, icon: 'shield', label: '真伪', value: '真', text: '甘肃省签发，签名相符' }]}
      />
    ))}
  </View>
)
