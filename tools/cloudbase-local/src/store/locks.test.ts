import { Locks } from './locks'

test('changes are remembered for open transactions and forgotten when nobody can ask any more', () => {
  const locks = new Locks()
  const moment = locks.now()
  locks.note('a', moment)
  expect([
    locks.changedSince('a', moment),
    locks.changedSince('a', locks.now()),
    locks.changedSince('b', moment),
  ]).toEqual([true, false, false])
  locks.note('b', undefined)
  expect(locks.changedSince('a', moment)).toBe(false)
})

test('a long line of transactions does not pile up memories, and loses none that count', () => {
  const locks = new Locks()
  for (let i = 0; i < 30_000; i++) locks.note(`k${i}`, locks.now() - 5)
  const moment = locks.now() - 3
  expect([locks.changedSince('k29999', moment), locks.changedSince('k29990', moment)]).toEqual([true, false])
  expect((locks as unknown as { changed: Map<string, number> }).changed.size).toBeLessThan(20_001)
})

test('a lock can be waited for, and only its owner may take it again', async () => {
  const locks = new Locks()
  locks.take('a', 'first')
  locks.take('a', 'first')
  expect(() => locks.take('a', 'second')).toThrow(/TransactionConflict/)
  const released = locks.waitFor('a')
  locks.releaseAll('first')
  await released
  expect([locks.none, locks.waitFor('a')]).toEqual([true, undefined])
})
