import * as z from 'zod/mini'
import { withFacts } from '../../registry/record'
import type { OperationKind } from './kind'

export const addAssessmentProps = z.strictObject({ op: z.literal('addAssessment') })

/** Writes the decided grade of a cycle into the register; the same cycle is written once. */
export const addAssessment: OperationKind<z.infer<typeof addAssessmentProps>, 'certificate'> = {
  on: ['certificate'],
  apply: (_props, record, { day, grade, part: category, voucherId }) => {
    if (!grade || !category) throw new Error('addAssessment needs a grade and a category')
    const others = record.facts.assessments.filter(
      (one) => one.cycleEnd !== grade.cycleEnd || one.category !== category,
    )
    const assessment = {
      category,
      cycleEnd: grade.cycleEnd,
      grade: grade.code,
      points: grade.points,
      decidedOn: day,
      ...(voucherId ? { voucherId } : {}),
    }
    return withFacts(record, { assessments: [...others, assessment] })
  },
  explain: (_props, _record, { grade }) => (grade ? [`记入考核结果${grade.code}`] : []),
}
