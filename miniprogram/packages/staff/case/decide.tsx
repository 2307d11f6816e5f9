import { useState } from 'react'
import { View } from '@tarojs/components'
import { reviewAccept } from '../../../../shared/contracts/staff'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { toast } from '../../../components/toast/toast'
import type { Opened } from './comparison'
import { Grade } from './grade'
import { Refuse } from './refuse'
import './decide.scss'

interface DecideProps {
  opened: Opened
  checked: string[]
  /** The case has moved on: show it anew. */
  onDone: () => void
}

/** What the clerk may do with the case now. */
export const Decide = ({ opened, checked, onDone }: DecideProps) => {
  const { detail: { caseId, version }, can, proposal, checklist } = opened
  const [refusing, setRefusing] = useState(false)
  const [unchecked, setUnchecked] = useState(false)
  const complete = checklist.every(({ id }) => checked.includes(id))
  const accept = useAction(async () => {
    setUnchecked(!complete)
    if (!complete) return
    await call(reviewAccept, { caseId, version })
    toast('已受理')
    onDone()
  })
  if (can.length === 0) return null
  return (
    <View className='decide'>
      {unchecked && !complete && <ErrorCard title='核查清单还没勾完' text='逐项核对后再受理。有一项不符合，就不予受理并写明理由。' />}
      {accept.error && <ErrorCard title={accept.error.message} code={accept.error.requestId} action={{ text: '刷新办件', onTap: onDone }} />}
      {can.includes('accept') && <Button busy={accept.busy && '正在受理'} onTap={accept.run}>受理</Button>}
      {can.includes('decide') && proposal && <Grade opened={opened} proposal={proposal} checked={checked} onDone={onDone} />}
      {(can.includes('refuse') || can.includes('reject')) && (
        <Button kind='danger' onTap={() => setRefusing(true)}>{can.includes('refuse') ? '不予受理' : '不予通过'}</Button>
      )}
      <Refuse opened={opened} open={refusing} onClose={() => setRefusing(false)} onDone={onDone} />
    </View>
  )
}
