import * as z from 'zod/mini'
import { recordChanges } from '../../registry/history'
import { linkVerdict } from '../../registry/link'
import type { OperationKind, RegisterRecord } from './kind'

export const linkHolderProps = z.strictObject({ op: z.literal('linkHolder') })

const linked = (record: RegisterRecord, { name, idNumber, birth }: RegisterRecord['holder']): RegisterRecord => ({
  ...record,
  holder: { ...record.holder, name, idNumber, birth },
})

/** Gives a record that the register had under another spelling or number to the verified person who asked for it. */
export const linkHolder: OperationKind<z.infer<typeof linkHolderProps>> = {
  apply: (_props, record, { applicant }) => {
    if (!applicant || linkVerdict(record.holder, applicant) === 'other')
      throw new Error('linkHolder needs a verified person whose record this can be')
    return linked(record, { ...record.holder, ...applicant })
  },
  explain: (_props, record, { applicant }) =>
    applicant
      ? ['证归到申请人名下'].concat(recordChanges(record, linked(record, { ...record.holder, ...applicant })))
      : [],
}
