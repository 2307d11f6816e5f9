import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from 'cloudbase-local'
import { loadKeys, type KeyEnvironment } from '../cloudfunctions/kernel/sealing/keys'
import { hashPassword } from '../cloudfunctions/kernel/accounts/passwords'
import { projected, sealHolder, type RecordDoc } from '../cloudfunctions/kernel/register/record'
import type { StaffDoc } from '../cloudfunctions/kernel/accounts/staff'
import { dayOf, instantOf, type Day } from '../shared/calendar'
import { oldNumber } from '../shared/registry/link'
import { certificateFor, plans } from './register'
import { personOf } from './specimens'

export interface Clerk {
  account: string
  name: string
  password: string
  division: string
}
/** What a newcomer is told; kept beside the data, so that a later start can say it again. */
export interface Loaded {
  on: Day
  clerks: Clerk[]
}

const clerkNames: [account: string, name: string, division: string][] = [
  ['limin', '李敏', '620102'],
  ['zhanglei', '张磊', '410105'],
  ['baiyin', '白音', '150102'],
]

/** A certificate of the specimen register, sealed with the keys of this installation. */
function certificateDoc(secrets: KeyEnvironment, key: string, today: Day, version = 1): RecordDoc<'certificate'> {
  const keys = loadKeys(secrets)
  const plan = plans.find((one) => one.key === key)!
  const person = personOf(key)
  const facts = certificateFor(person, plan, today)
  const idNumber = plan.oldNumber ? oldNumber(person.idNumber) : person.idNumber
  const holder = {
    name: person.name,
    idNumber,
    certificateNumber: idNumber,
    birth: person.birth,
    unit: plan.unit,
    address: person.address,
    phone: person.phone,
    vehicleClass: 'A2',
  }
  return {
    _id: facts.id,
    kind: 'certificate',
    version,
    holderIndex: keys.blind('holder', idNumber),
    numberIndex: keys.blind('number', idNumber),
    facts,
    ...projected({ kind: 'certificate', facts, holder }, instantOf(today)),
    sealed: sealHolder({ keys }, 'certificate', facts.id, holder),
  }
}

/** A clerk's document; the password is only here in the clear. */
export const staffDoc = async ({ account, name, password, division }: Clerk): Promise<StaffDoc> => ({
  _id: `staff-${account}`,
  account,
  name,
  role: 'clerk',
  division,
  password: await hashPassword(password),
  disabled: false,
})

const file = (data: string) => join(data, 'specimens.json')
export const loadedSpecimens = (data: string): Loaded | undefined =>
  existsSync(file(data)) ? (JSON.parse(readFileSync(file(data), 'utf8')) as Loaded) : undefined

/** Writes the specimen certificates for a day, and at first also the clerks. */
export async function loadSpecimens(
  cloud: Pick<LocalCloud, 'load' | 'now'>,
  data: string,
  secrets: KeyEnvironment,
): Promise<Loaded> {
  const on = dayOf(cloud.now().getTime())
  const earlier = loadedSpecimens(data)
  const clerks =
    earlier?.clerks ??
    clerkNames.map(([account, name, division]) => ({
      account,
      name,
      division,
      password: randomBytes(9).toString('base64url'),
    }))
  // A renewed record begins behind every version that was kept of it before.
  const version = earlier ? Math.floor(cloud.now().getTime() / 1000) : 1
  cloud.load(
    'certificates',
    plans.map(({ key }) => certificateDoc(secrets, key, on, version) as never),
  )
  // Clerks are made once: renewing the certificates must not undo what was changed about them since.
  if (!earlier) cloud.load('staff', (await Promise.all(clerks.map(staffDoc))) as never[])
  const loaded = { on, clerks }
  writeFileSync(file(data), JSON.stringify(loaded, null, 2), { mode: 0o600 })
  return loaded
}
