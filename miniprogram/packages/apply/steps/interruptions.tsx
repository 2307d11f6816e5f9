import { View } from '@tarojs/components'
import { useAction } from '../../../client/action'
import { dropDraft } from '../../../client/drafts'
import { go } from '../../../client/go'
import { useStore } from '../../../client/store'
import { Banner } from '../../../components/banner/banner'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import type { Application } from '../use-application'

/** The requirements changed since the draft was filled in: what changed, before anything else. */
export const Changed = ({ app }: { app: Application }) => {
  const following = useAction(app.follow)
  return (
    <Page
      title={app.definition.short}
      bar={
        <BottomBar>
          <Button busy={following.busy && '正在更新'} onTap={following.run}>
            按新要求接着填
          </Button>
        </BottomBar>
      }
    >
      <Heading text="办理要求有更新" note="上次填到一半以后，有这些变化。还要填的内容都在。" />
      {following.error && <ErrorCard title={following.error.message} code={following.error.requestId} />}
      <View className="card">
        {app.requirements.newer?.changes.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </Page>
  )
}

/** Today this item, of this variant, cannot be applied for here. */
export const NotOffered = ({ app }: { app: Application }) => (
  <Page title={app.definition.short}>
    <Empty
      title="这一类现在不能网上办理"
      text="发证机关所在地的办理要求有变化。填的内容还留着，请问发证机关怎么办。"
      action={{ text: '联系我们', onTap: () => go('contact', { division: app.subject?.authority.division }) }}
    />
  </Page>
)

/** Removed on another device: what stands here is still here. */
export const Removed = ({ app }: { app: Application }) => {
  const forget = () => {
    dropDraft(app.kept.id)
    go('home')
  }
  const on = () => {
    app.sync.keepOn()
    app.reload()
  }
  return (
    <Page
      title={app.definition.short}
      bar={
        <BottomBar
          aside={
            <Button kind="danger" onTap={forget}>
              也删掉
            </Button>
          }
        >
          <Button onTap={on}>接着填</Button>
        </BottomBar>
      }
    >
      <Heading text="这份草稿在另一台手机上删了" note="这台手机上填的内容还在，照片已经删掉，要重新上传。" />
    </Page>
  )
}

/** Says while the account does not have what stands here. */
export const NotSavedYet = ({ app: { sync } }: { app: Application }) => {
  const saving = useAction(() => sync.saveNow())
  const state = useStore(sync.state)
  if (state.state !== 'waiting') return null
  return (
    <Banner kind="info" title="还没有存到账号里">
      <View>填的内容都在这台手机上。{state.why ?? '连上网络会自动保存。'}</View>
      <Button kind="outline" small busy={saving.busy && '正在保存'} onTap={saving.run}>
        现在保存
      </Button>
    </Banner>
  )
}
