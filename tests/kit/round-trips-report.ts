import { mostRoundTrips } from '../fixtures/round-trips'
import { allContracts } from './contracts'

interface Report {
  /** Actions that no test called with success, so that their budget was held by nobody. */
  unmeasured: string[]
  /** Budgets that are higher than anything that was measured. */
  loose: string[]
}

/** What the meters of a whole run wrote, one line for each call: the action and its round trips. */
export function roundTripReport(text: string, actions = allContracts.map(({ name }) => name)): Report {
  const most = new Map<string, number>()
  for (const line of text.split('\n').filter(Boolean)) {
    const [action, made] = line.split(' ') as [string, string]
    most.set(action, Math.max(Number(made), most.get(action) ?? 0))
  }
  return {
    unmeasured: actions.filter((action) => !most.has(action)),
    loose: [...most]
      .filter(([action, made]) => !action.startsWith('apply-') && made < mostRoundTrips(action))
      .map(([action, made]) => `${action} made ${made} of ${mostRoundTrips(action)}`)
      .sort(),
  }
}
