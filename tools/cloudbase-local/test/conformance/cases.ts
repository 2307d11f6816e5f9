import { aggregateCases } from './aggregates'
import { commandCases } from './commands'
import { documentCases } from './documents'
import type { Case } from './kit'
import { serviceCases } from './services'
import { transactionCases } from './transactions'

/** Everything that both unmodified SDKs are driven through. */
export const allCases: Case[] = [
  ...documentCases,
  ...commandCases,
  ...aggregateCases,
  ...transactionCases,
  ...serviceCases,
]
