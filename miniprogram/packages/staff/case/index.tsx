import { useRouter } from '@tarojs/taro'
import { reviewOpen } from '../../../../shared/contracts/staff'
import { call } from '../../../client/call'
import { useLoaded } from '../../../client/load'
import { Shown } from '../../../components/shown/shown'
import { Desk } from '../desk/desk'
import { Review } from './review'

/** One case, beside the queue. */
export default function CasePage() {
  const { id: caseId = '' } = useRouter().params
  const [loaded, again] = useLoaded(caseId, () => call(reviewOpen, { caseId }))
  return (
    <Desk chosen={caseId} only="case">
      <Shown of={loaded} again={again}>
        {(opened) => <Review key={opened.detail.version} opened={opened} onDone={again} />}
      </Shown>
    </Desk>
  )
}
