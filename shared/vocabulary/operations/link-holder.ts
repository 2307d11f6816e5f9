import * as z from 'zod/mini'
import { recordChanges } from '../../registry/history'
import { linkVerdict } from '../../registry/link'
import { withHolder, type RegisterRecord } from '../../registry/record'
import type { Decision, OperationKind } from './kind'

export const linkHolderProps = z.strictObject({ op: z.literal('linkHolder') })

const given = '证归到申请人名下'
type CertificateRecord = RegisterRecord<'certificate'>
const linked = (record: CertificateRecord, { name, idNumber, birth }: NonNullable<Decision['applicant']>) =>
  withHolder(record, { name, idNumber, birth })

/** Gives a certificate that the register had under another spelling or number to the verified person who asked. */
export const linkHolder: OperationKind<z.infer<typeof linkHolderProps>, 'person', 'certificate'> = {
  on: ['person'],
  changes: 'certificate',
  ahead: given,
  apply: (_props, record, { applicant }) => {
    if (!applicant || linkVerdict(record.holder, applicant) === 'other')
      throw new Error('linkHolder needs a verified person whose record this can be')
    return linked(record, applicant)
  },
  explain: (_props, record, { applicant }) =>
    applicant ? [given, ...recordChanges(record, linked(record, applicant))] : [],
}
