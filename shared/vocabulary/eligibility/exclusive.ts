import * as z from 'zod/mini'
import { subjectNames } from '../../registry/record'
import { nounsOf } from '../subjects'
import type { EligibilityKind } from './kind'

export const exclusiveProps = z.strictObject({ kind: z.literal('exclusive'), group: z.string() })

/** No other case of the same exclusion group is under way for the same subject. */
export const exclusiveKind: EligibilityKind<z.infer<typeof exclusiveProps>> = {
  on: subjectNames,
  judge: ({ group }, { activeGroups, subject }) =>
    !activeGroups.includes(group)
      ? { outcome: 'now', reason: '没有在办的同类申请' }
      : {
          outcome: 'closed',
          insteadGoTo: 'my-cases',
          reason: `${subject ? nounsOf(subject.kind).it : '您'}已有一件同类申请在办，办完才能再提交`,
        },
}
