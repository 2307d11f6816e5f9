import { View } from '@tarojs/components'
import type { DraftView } from '../../../../shared/contracts/drafts'
import { formatMonthDay, dayOf } from '../../../../shared/calendar'
import { useAction } from '../../../client/action'
import { goInstead } from '../../../client/go'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Facts } from '../../../components/facts/facts'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { differences } from '../differences'
import type { Application } from '../use-application'
import './elsewhere.scss'

const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)

/** The same application was filled in on another device as well: what differs, and the choice. */
export const Elsewhere = ({ app, theirs }: { app: Application; theirs: DraftView }) => {
  const { sync, draft } = app
  const mine = useAction(() => sync.takeMine(theirs).then(app.reload))
  const other = () => {
    const taken = sync.takeTheirs(theirs)
    goInstead('apply', { draft: taken.id, step: taken.step })
  }
  const nameOf = (subjectId: string | undefined) => {
    const view = app.facts.subjects.find(({ id: one }) => one === subjectId)
    return view ? `${view.title}（${view.note}）` : '没有选'
  }
  const rows = differences(app.definition, draft, theirs.draft, app.context, nameOf)
  return (
    <Page
      title={app.definition.short}
      bar={
        <BottomBar
          aside={
            <Button kind="outline" onTap={mine.busy ? undefined : other}>
              用另一台的
            </Button>
          }
        >
          <Button busy={mine.busy && '正在保存'} onTap={mine.run}>
            用这台的
          </Button>
        </BottomBar>
      }
    >
      <Heading
        text="这份申请在另一台手机上也填过"
        note={`另一台在${formatMonthDay(dayOf(theirs.savedAt))} ${clock(theirs.savedAt)}保存。选用一份，另一份就不再保留。`}
      />
      {mine.error && <ErrorCard title={mine.error.message} code={mine.error.requestId} />}
      {rows.length === 0 && <View className="card">两份填的内容一样，选哪一份都可以。</View>}
      {rows.map(({ at, label, here, there }) => (
        <View className="elsewhere card" key={at}>
          <View className="elsewhere__label">{label}</View>
          <Facts
            rows={[
              { label: '这台', value: here },
              { label: '另一台', value: there },
            ]}
          />
        </View>
      ))}
    </Page>
  )
}
