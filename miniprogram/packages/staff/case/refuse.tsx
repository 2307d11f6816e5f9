import { useState } from 'react'
import { reviewRefuse } from '../../../../shared/contracts/staff'
import { isWritten } from '../../../../shared/written'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { Button } from '../../../components/button/button'
import { ChoiceList } from '../../../components/choice-list/choice-list'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Field } from '../../../components/field/field'
import { Sheet } from '../../../components/sheet/sheet'
import { TextField } from '../../../components/text-field/text-field'
import type { ReviewCase } from './review-case'

interface RefuseProps {
  opened: ReviewCase
  open: boolean
  onClose: () => void
  onRefused: (text: string) => void
}

/** 不予受理 or 不予通过: a reason of the list and what the applicant should know. */
export const Refuse = ({ opened, open, onClose, onRefused }: RefuseProps) => {
  const {
    detail: { caseId, version },
    refusals,
    conditions,
    can,
  } = opened
  const word = can.includes('refuse') ? '不予受理' : '不予通过'
  const [reason, setReason] = useState<string>()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [condition, setCondition] = useState<string>()
  const mustSayWhich = reason === 'not-eligible'
  const mayTellWhich = reason !== undefined && reason !== 'other' && conditions.length > 0
  const missing = {
    reason: reason ? undefined : '请选一个理由',
    condition: mustSayWhich && !condition ? '请选一条' : undefined,
    text: !isWritten(text) ? '请写明白，至少4个字' : undefined,
  }
  const shown: Partial<typeof missing> = tried ? missing : {}
  const refuse = useAction(async () => {
    setTried(true)
    if (!reason || missing.condition || missing.text) return
    await call(reviewRefuse, {
      caseId,
      version,
      reason,
      text: text.trim(),
      ...(mayTellWhich && condition ? { condition } : {}),
    })
    onClose()
    onRefused(`已${word}`)
  })
  return (
    <Sheet open={open} title={`${word}这件申请？`} onClose={onClose}>
      {refuse.error && (
        <ErrorCard
          title={refuse.error.message}
          code={refuse.error.requestId}
          action={{ text: '刷新办件', onTap: () => onRefused('办件已刷新') }}
        />
      )}
      <Field label="理由" error={shown.reason}>
        <ChoiceList
          label="理由"
          choices={refusals.map(({ id, text: line }) => ({ value: id, text: line }))}
          value={reason}
          onChange={setReason}
        />
      </Field>
      {mayTellWhich && (
        <Field label="哪一条不符合" hint="依据会一起告诉申请人" optional={!mustSayWhich} error={shown.condition}>
          <ChoiceList
            label="哪一条不符合"
            choices={conditions.map(({ id, label }) => ({ value: id, text: label }))}
            value={condition}
            onChange={setCondition}
          />
        </Field>
      )}
      <TextField
        label="写给申请人的说明"
        hint="哪里不符合、他可以怎么做"
        kind="lines"
        maxLength={500}
        value={text}
        error={shown.text}
        onChange={setText}
      />
      <Button kind="danger" busy={refuse.busy && '正在提交'} onTap={refuse.run}>
        {word}
      </Button>
      <Button kind="outline" onTap={onClose}>
        再看看
      </Button>
    </Sheet>
  )
}
