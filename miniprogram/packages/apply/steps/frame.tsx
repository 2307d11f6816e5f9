import type { ReactNode } from 'react'
import { stepNames, type StepId } from '../../../../shared/journey'
import { useStore } from '../../../client/store'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Page } from '../../../components/page/page'
import { StepBar } from '../../../components/step-bar/step-bar'
import type { Application } from '../use-application'
import { NotSavedYet } from './interruptions'

interface FrameProps {
  app: Application
  step: StepId
  action: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** What every step has: the item's name, the lane, the one action. */
export const StepFrame = ({ app, step, action, aside, children }: FrameProps) => (
  <Page title={app.definition.short} bar={<BottomBar aside={aside}>{action}</BottomBar>}>
    <NotSavedYet app={app} />
    <StepBar
      title={stepNames[step]}
      step={app.steps.indexOf(step) + 1}
      of={app.steps.length}
      saved={useStore(app.sync.state).state === 'saved'}
    />
    {children}
  </Page>
)
