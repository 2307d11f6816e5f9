import { useState } from 'react'
import { problems, type Problem, type StepId } from '../../../../shared/journey'
import { scrollTo } from '../../../platform/scroll'
import type { Application } from '../use-application'

/** The id of the element where a problem is shown. */
export const anchorOf = (at: string): string => `at-${at.replace(/[^A-Za-z0-9]/g, '-')}`

/**
 * 下一步: goes on, or to the first gap of this step and says what is missing. Problems are shown only after
 * the first try, and then follow what is typed.
 */
export function useNext(app: Application, step: StepId) {
  const [tried, setTried] = useState(false)
  const own = problems(app.definition, app.draft, app.context).filter((problem) => problem.step === step)
  const shown: readonly Problem[] = tried ? own : []
  const next = () => {
    setTried(true)
    const first = own[0]
    if (first) return setTimeout(() => scrollTo(anchorOf(first.at)), 50)
    const following = app.steps[app.steps.indexOf(step) + 1]
    if (following) app.goTo(following)
    return undefined
  }
  return { next, errorAt: (at: string) => shown.find((problem) => problem.at === at)?.message }
}
