import { View } from '@tarojs/components'
import { dayNear } from '../../../client/days'
import { Icon } from '../../../components/icon/icon'
import { Fold } from '../fold'
import type { OwnAnswer, OwnAnswers } from './use-guide'
import { WindowBar } from './window-bar'
import './answer-card.scss'

const words = { now: '现在可以办', notYet: '还不能办', closed: '已经过了时间', never: '不能办' } as const
const icons = { now: 'ok', notYet: 'clock', closed: 'warn', never: 'cancel' } as const
const order = ['now', 'notYet', 'closed', 'never'] as const

const wordOf = ({ outcome, since }: OwnAnswer) => (outcome === 'closed' && !since ? '现在不用再办' : words[outcome])

interface About {
  name: string
  note?: string
}

/** Which subject or part an answer is about; one that is the only one needs no number. */
function aboutOf({ subjectId, part }: OwnAnswer, { subjects }: OwnAnswers): About {
  const view = subjects.find(({ id }) => id === subjectId)
  if (!view) return { name: '您现在能办吗？' }
  const name = part ? (view.parts.find(({ code }) => code === part)?.name ?? part) : view.title
  // Certificates of one person often have one number and one authority: the end of validity tells them apart.
  return subjects.length === 1 ? { name } : { name, note: `${view.authority.name}，${view.brief}` }
}

const Reasons = ({ of }: { of: OwnAnswer['nodes'] }) => (
  <>
    {of.map(({ node, label, reason, sources }) => (
      <View key={node}>
        <View>{reason || label}</View>
        <View className="answer-card__source">{sources.map(({ text }) => text).join('；')}</View>
      </View>
    ))}
  </>
)

const When = ({ answer: { outcome, from, until }, today }: { answer: OwnAnswer; today: string }) => {
  if (outcome === 'notYet' && from) return <View className="answer-card__line">{dayNear(from, today)}起可以办理</View>
  if (outcome === 'now' && until) return <View className="answer-card__line">{dayNear(until, today)}截止</View>
  return null
}

const One = ({ answer, about, today }: { answer: OwnAnswer; about: About; today: string }) => {
  const deciding = answer.nodes.filter(({ outcome }) => outcome === answer.outcome)
  // Where everything is open, what is worth telling is the window that will close.
  const windows = deciding.filter(({ until }) => until !== undefined && until === answer.until)
  const why = answer.outcome === 'now' && windows.length > 0 ? windows : deciding
  return (
    <View className="answer-card card">
      <View className="answer-card__question">
        <Icon name={icons[answer.outcome]} />
        <View className="answer-card__about">
          {about.name}
          {about.note && <View>{about.note}</View>}
        </View>
      </View>
      <View className="answer-card__word">{wordOf(answer)}</View>
      <When answer={answer} today={today} />
      {(answer.from ?? answer.until) && answer.outcome !== 'closed' && (
        <WindowBar today={today} from={answer.from} until={answer.until} />
      )}
      {answer.outcome === 'now' && windows.length === 0 ? (
        <Fold text={`${why.length}项条件都符合`}>
          <Reasons of={why} />
        </Fold>
      ) : (
        <>
          <View className="answer-card__why">为什么</View>
          <Reasons of={why} />
        </>
      )}
    </View>
  )
}

/**
 * OwnAnswer first, reason second, rule third. The best answer stands open, those of other subjects and parts
 * fold.
 */
export const AnswerCard = ({ own }: { own: OwnAnswers }) => {
  const same = (one: OwnAnswer) => one.subjectId === own.best.subjectId && one.part === own.best.part
  const others = own.answers
    .filter((one) => !same(one))
    .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  return (
    <View>
      <One answer={own.best} about={aboutOf(own.best, own)} today={own.today} />
      {others.length > 0 && (
        <View className="rows">
          {others.map((answer) => {
            const about = aboutOf(answer, own)
            return (
              <Fold
                key={`${answer.subjectId}${answer.part}`}
                text={about.name}
                note={[wordOf(answer), about.note].filter(Boolean).join('；')}
              >
                <One answer={answer} about={about} today={own.today} />
              </Fold>
            )
          })}
        </View>
      )}
    </View>
  )
}
