import * as z from 'zod/mini'
import { sourceSchema } from './source'

const rowSchema = z.strictObject({
  grade: z.string(),
  pointsFrom: z.number(),
  pointsTo: z.number(),
  /** Grades one of which the previous cycle must have reached; absent means any or none. */
  previous: z.optional(z.array(z.string())),
  why: z.string(),
  /** Where this row comes from; without it, from where the rule comes. */
  source: z.optional(z.array(sourceSchema).check(z.minLength(1))),
})
type GradeRow = z.infer<typeof rowSchema>

/**
 * A dated table that proposes a grade from points and the previous grade, first matching row wins. The clerk
 * confirms: a machine never decides alone (个人信息保护法 第二十四条). The points of the rows are also the bounds: nobody
 * gives a grade none of whose rows holds the points.
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
  rows: z.array(rowSchema).check(z.minLength(1)),
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
  /** Nobody has read a primary text that says so. */
  believed: boolean
}

type Table = Pick<GradeRule, 'grades' | 'rows' | 'source'>
const holds = ({ pointsFrom, pointsTo }: GradeRow, points: number) => points >= pointsFrom && points <= pointsTo
const isBelieved = ({ source }: Table, row: GradeRow) => (row.source ?? source).some(({ evidence }) => evidence === 'B')

/** What the rule proposes, or undefined when no row matches. */
export function proposeGrade(
  rule: Table & Pick<GradeRule, 'id'>,
  facts: { points: number; previous?: string },
): GradeProposal | undefined {
  const row = rule.rows.find(
    (one) => holds(one, facts.points) && (!one.previous || one.previous.includes(facts.previous ?? '')),
  )
  if (!row) return undefined
  const { grade, why } = row
  return { rule: rule.id, grade, word: gradeWord(rule, grade), why, believed: isBelieved(rule, row) }
}

/** The grades that may be given for these points, best first: those with a row that holds them. */
export const gradesWithin = ({ grades, rows }: Table, points: number): { code: string; word: string }[] =>
  grades.filter(({ code }) => rows.some((row) => row.grade === code && holds(row, points)))

export const gradeWord = ({ grades }: Pick<GradeRule, 'grades'>, code: string): string =>
  grades.find((one) => one.code === code)?.word ?? code
