import type { World } from '../call/types'
import type { StepTaken } from '../cases/append'
import type { CaseDoc } from '../cases/case'
import { telling } from './telling'

const event = { seq: 2, type: 'accepted', at: 5, by: { kind: 'staff', id: 'clerk' }, facts: {}, chain: '' } as const
const doc = { _id: 'case-1', owner: 'ma', service: 'certificate-renewal', number: '1' } as CaseDoc
const wrote = (): Promise<StepTaken<string>> => Promise.resolve({ answer: 'accepted', written: { doc, event } })

function worldWhere(insert: (collection: string, message: object) => Promise<void>): World {
  return { db: { insert } } as unknown as World
}

test('the owner’s message is written before the step is answered', async () => {
  const written: unknown[] = []
  const world = worldWhere(async (collection, message) => void written.push([collection, message]))
  expect(await telling(wrote)(world)).toBe('accepted')
  expect(written).toMatchObject([['messages', { _id: 'case-1-2', owner: 'ma', type: 'accepted' }]])
})

test('a message that cannot be written fails no decision, and the log says so', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const world = worldWhere(() => Promise.reject(new Error('no database')))
  expect(await telling(wrote)(world)).toBe('accepted')
  expect(log.mock.calls.join()).toContain('case-1')
  log.mockRestore()
})

test('a repeat that wrote no event tells nobody', async () => {
  const world = worldWhere(() => Promise.reject(new Error('nothing may be written')))
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await telling(() => Promise.resolve({ answer: 'as before' }))(world)).toBe('as before')
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})
