import * as z from 'zod/mini'
import type { OperationKind } from './kind'

export const addAssessmentProps = z.strictObject({ op: z.literal('addAssessment') })

/** Writes the decided grade of a cycle into the register; the same cycle is written once. */
export const addAssessment: OperationKind<z.infer<typeof addAssessmentProps>> = {
  apply: (_props, record, { day, grade, category, voucherId }) => {
    if (!grade || !category) throw new Error('addAssessment needs a grade and a category')
    const { certificate } = record
    const others = certificate.assessments.filter((one) => one.cycleEnd !== grade.cycleEnd || one.category !== category)
    const assessment = {
      category,
      cycleEnd: grade.cycleEnd,
      grade: grade.code,
      points: grade.points,
      decidedOn: day,
      ...(voucherId ? { voucherId } : {}),
    }
    return { ...record, certificate: { ...certificate, assessments: others.concat(assessment) } }
  },
  explain: (_props, _record, { grade }) => (grade ? [`记入考核结果${grade.code}`] : []),
}
