import { caseList } from '../../shared/contracts/cases'
import type { OutputOf } from '../../shared/contracts/contract'
import { call } from './call'
import { usePages } from './pages'

export type CaseRow = OutputOf<typeof caseList>['cases'][number]
export type CaseFilter = 'all' | 'open' | 'done'

interface Pages {
  rows: CaseRow[]
  more: boolean
  today: string
}

/** 我的办件 page by page. */
export const useCases = (owner: string | undefined, filter: CaseFilter) =>
  usePages<Pages>(
    owner,
    async (from) => {
      const last = from?.rows[from.rows.length - 1]
      const { cases, more, today } = await call(caseList, {
        ...(filter === 'all' ? {} : { status: filter }),
        ...(last ? { before: { submittedAt: last.submittedAt, caseId: last.caseId } } : {}),
      })
      return { rows: [...(from?.rows ?? []), ...cases], more, today }
    },
    filter,
  )
