import { crashRounds } from '../../test/crash/rounds'

test('loses nothing acknowledged and halves no transaction when killed in the middle of it', async () => {
  const results = await crashRounds(3, 20261121)
  expect(results).toHaveLength(3)
  for (const { transfers, notes } of results) expect(transfers + notes).toBeGreaterThan(0)
})
