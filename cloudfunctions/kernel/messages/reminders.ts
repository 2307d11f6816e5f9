import { addDays, dayOf, type Day } from '../../../shared/calendar'
import { remindersOf, type Reminder } from '../../../shared/reminders'
import { serviceOf } from '../../../shared/services'
import type { AccountDoc } from '../accounts/accounts'
import { itemsIn, remindOn } from '../register/reminder-day'
import { eligibilityOf } from '../cases/eligibility'
import { logCrash } from '../call/log'
import { write } from './messages'
import type { World } from '../call/types'
import type { RecordDoc } from '../register/record'

/** A day that the timer missed is made up for so long; later the reminder would mislead. */
const madeUpDays = 3

/** What the certificate reminds of now; of several days that were missed the last one, per item and category. */
function dueReminders(doc: RecordDoc<'certificate'>, today: Day): Reminder[] {
  const all = itemsIn(doc.kind, doc.facts.division, today).flatMap((item) =>
    remindersOf(item, doc, addDays(today, -madeUpDays)).filter(({ day }) => day <= today),
  )
  return all.filter(
    (one, at) => !all.some((other, later) => later > at && other.service === one.service && other.part === one.part),
  )
}

/** The holder is only reminded of what he could really apply for today. */
async function remindHolder(world: World, doc: RecordDoc<'certificate'>, today: Day): Promise<number> {
  const found = dueReminders(doc, today)
  const [account] =
    found.length === 0 ? [] : await world.db.find<AccountDoc>('accounts', { personKey: doc.holderIndex }, { limit: 1 })
  if (!account) return 0
  const open = await eligibilityOf(
    world,
    { party: { kind: 'person', key: account._id }, holder: doc.holderIndex },
    found.map(({ service }) => serviceOf(service)!),
  )
  let written = 0
  for (const [at, { day, service, part, ...rest }] of found.entries()) {
    const answer = open[at]!.answers.find((one) => one.subjectId === doc._id && one.part === part)
    if (answer?.outcome !== 'now') continue
    const _id = ['reminder', doc._id, service, ...(part ? [part] : []), rest.kind, day].join('.')
    if (
      await write(world, {
        _id,
        owner: account._id,
        at: world.now(),
        type: 'reminder',
        service,
        reminder: { ...rest, ...(part ? { part } : {}) },
      })
    )
      written += 1
  }
  return written
}

/**
 * Looks at the certificates whose day has come, and only at those: each is written its next day afterwards.
 * A certificate that changed meanwhile has got a new day with the change.
 */
export async function remind(world: World): Promise<{ looked: number; written: number }> {
  const today = dayOf(world.now())
  const waiting = await world.db.find<RecordDoc<'certificate'>>(
    'certificates',
    { remindOn: { lte: today } },
    { order: [['remindOn', 'asc']], limit: 500 },
  )
  let written = 0
  for (const doc of waiting) {
    const tomorrow = addDays(today, 1)
    let next = tomorrow
    try {
      written += await remindHolder(world, doc, today)
      next = remindOn(doc, tomorrow)
    } catch (error) {
      // A record that cannot be counted with keeps nobody behind it waiting; it is looked at again tomorrow.
      logCrash('reminders', doc._id, error)
    }
    await world.db.update('certificates', { _id: doc._id, version: doc.version }, { set: { remindOn: next } })
  }
  return { looked: waiting.length, written }
}
