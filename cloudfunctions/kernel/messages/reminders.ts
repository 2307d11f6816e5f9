import { addDays, dayOf, type Day } from '../../../shared/calendar'
import { remindersOf, type Reminder } from '../../../shared/reminders'
import { serviceOf } from '../../../shared/services'
import type { AccountDoc } from '../accounts/accounts'
import { certificateFields, itemsIn } from '../register/reminder-day'
import { eligibilityOf } from '../cases/eligibility'
import { logCrash } from '../call/log'
import { write } from './messages'
import type { World } from '../call/types'
import type { CertificateDoc } from '../register/register'

/** A day that the timer missed is made up for so long; later the reminder would mislead. */
const madeUpDays = 3

/** What the certificate reminds of now; of several days that were missed the last one, per item and category. */
function dueReminders({ certificate }: CertificateDoc, today: Day): Reminder[] {
  const all = itemsIn(certificate.division, today).flatMap((item) =>
    remindersOf(item, certificate, addDays(today, -madeUpDays)).filter(({ day }) => day <= today),
  )
  return all.filter(
    (one, at) =>
      !all.some((other, later) => later > at && other.service === one.service && other.category === one.category),
  )
}

/** The holder is only reminded of what he could really apply for today. */
async function remindHolder(world: World, doc: CertificateDoc, today: Day): Promise<number> {
  const found = dueReminders(doc, today)
  const [account] =
    found.length === 0 ? [] : await world.db.find<AccountDoc>('accounts', { personKey: doc.holderIndex }, { limit: 1 })
  if (!account) return 0
  const open = await eligibilityOf(
    world,
    doc.holderIndex,
    found.map(({ service }) => serviceOf(service)!),
  )
  let written = 0
  for (const [at, { day, service, category, ...rest }] of found.entries()) {
    const answer = open[at]!.answers.find((one) => one.certificateId === doc._id && one.category === category)
    if (answer?.outcome !== 'now') continue
    const _id = ['reminder', doc._id, service, ...(category ? [category] : []), rest.kind, day].join('.')
    if (
      await write(world, {
        _id,
        owner: account._id,
        at: world.now(),
        type: 'reminder',
        service,
        reminder: { ...rest, ...(category ? { category } : {}) },
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
  const waiting = await world.db.find<CertificateDoc>(
    'certificates',
    { remindOn: { lte: today } },
    { order: [['remindOn', 'asc']], limit: 500 },
  )
  let written = 0
  for (const doc of waiting) {
    const tomorrow = addDays(today, 1)
    let next = { remindOn: tomorrow }
    try {
      written += await remindHolder(world, doc, today)
      next = certificateFields(doc.certificate, tomorrow)
    } catch (error) {
      // A record that cannot be counted with keeps nobody behind it waiting; it is looked at again tomorrow.
      logCrash('reminders', doc._id, error)
    }
    await world.db.update('certificates', { _id: doc._id, version: doc.version }, { set: next })
  }
  return { looked: waiting.length, written }
}
