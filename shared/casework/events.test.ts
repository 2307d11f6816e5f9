import { everything, factsOf } from '../../tests/fixtures/histories'
import { parseFacts, type EventFacts, type EventType } from './events'

test.each(everything.events)('%s takes its own facts and not one member more', (type) => {
  const facts = factsOf(type)
  expect(parseFacts(type, facts)).toEqual(facts)
  for (const personal of ['name', 'idNumber', 'phone', 'text', 'note']) {
    expect(() => parseFacts(type, { ...facts, [personal]: '马志强' } as unknown as EventFacts<EventType>)).toThrow()
  }
})
test.each(everything.events.filter((type) => Object.keys(factsOf(type)).length > 0))(
  '%s needs every one of them',
  (type) => {
    for (const key of Object.keys(factsOf(type)))
      expect(() => parseFacts(type, { ...factsOf(type), [key]: undefined })).toThrow()
  },
)
