import { useEffect, useRef } from 'react'
import { useRouter } from '@tarojs/taro'
import { reviewOpen, reviewRelease } from '../../../../shared/contracts/staff'
import { call } from '../../../client/call'
import { useLoaded } from '../../../client/load'
import { Shown } from '../../../components/shown/shown'
import { useStaff } from '../session'
import { Desk } from '../desk/desk'
import { Review } from './review'

/** One case, beside the queue. */
export default function CasePage() {
  const { id: caseId = '' } = useRouter().params
  const staff = useStaff()
  // What was opened stays while the clerk signs in again; a stranger has nothing opened.
  const known = useRef(false)
  known.current ||= staff !== undefined
  const [loaded, again] = useLoaded(known.current ? caseId : undefined, () => call(reviewOpen, { caseId }))
  // Leaving lets the case go; one that was decided is free already.
  useEffect(() => () => void call(reviewRelease, { caseId }).catch(() => undefined), [caseId])
  return (
    <Desk chosen={caseId} only="case">
      <Shown of={loaded} again={again}>
        {(opened) => <Review key={opened.detail.version} opened={opened} onDone={again} />}
      </Shown>
    </Desk>
  )
}
