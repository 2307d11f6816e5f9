import * as z from 'zod/mini'
import { sourceSchema } from './source'

/**
 * A dated table that proposes a grade from points and the previous grade, first matching row wins. The clerk
 * confirms: a machine never decides alone (个人信息保护法 第二十四条).
 */
export const gradeRuleSchema = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.optional(z.string()),
  grades: z.array(z.strictObject({ code: z.string(), word: z.string() })).check(z.minLength(2)),
  /**
   * Rules that count down: points are taken from `base`, merits add up to `bonusMax`, never below `floor`. Rows are
   * then about the score.
   */
  score: z.optional(z.strictObject({ base: z.number(), bonusMax: z.number(), floor: z.number() })),
  rows: z
    .array(
      z.strictObject({
        grade: z.string(),
        pointsFrom: z.number(),
        pointsTo: z.number(),
        /** Grades one of which the previous cycle must have reached; absent means any or none. */
        previous: z.optional(z.array(z.string())),
        why: z.string(),
      }),
    )
    .check(z.minLength(1)),
  source: z.array(sourceSchema).check(z.minLength(1)),
})
export type GradeRule = z.infer<typeof gradeRuleSchema>

/** The rule in force on a day. */
export const gradeRuleOn = (rules: readonly GradeRule[], day: string): GradeRule | undefined =>
  rules.find(({ from, to }) => from <= day && (to === undefined || day <= to))

/** What the rows are about: the points themselves, or what is left of the score after them. */
export const valueOf = ({ score }: Pick<GradeRule, 'score'>, points: number, bonus = 0): number =>
  score ? Math.max(score.floor, score.base + Math.min(bonus, score.bonusMax) - points) : points

export interface GradeProposal {
  rule: string
  grade: string
  word: string
  why: string
}

/** What the rule proposes, or undefined when no row matches. */
export function proposeGrade(rule: GradeRule, facts: { points: number; previous?: string }): GradeProposal | undefined {
  const row = rule.rows.find(
    ({ pointsFrom, pointsTo, previous }) =>
      facts.points >= pointsFrom && facts.points <= pointsTo && (!previous || previous.includes(facts.previous ?? '')),
  )
  if (!row) return undefined
  return { rule: rule.id, grade: row.grade, word: gradeWord(rule, row.grade), why: row.why }
}

export const gradeWord = (rule: GradeRule, code: string): string =>
  rule.grades.find((one) => one.code === code)?.word ?? code
