import { Empty } from '../../../components/empty/empty'
import { Desk } from '../desk/desk'

/** The queue of the own issuing authority. */
export default function QueuePage() {
  return (
    <Desk only="queue">
      <Empty title="选一件办件" text="左边先到期的在前。选中后在这里核对材料、受理、评级。" />
    </Desk>
  )
}
