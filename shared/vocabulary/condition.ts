import * as z from 'zod/mini'

/** One plain test of a condition. */
export type Test<F extends string = string> =
  | { field: F; is: string | boolean }
  | { field: F; in: readonly string[] }
  | { field: F; filled: boolean }
  /** Every part in force on the subject is ticked in this field. */
  | { covers: F }
  | { variant: string }
  /** One of these parts is in force on the subject. */
  | { parts: readonly string[] }

/** A condition is data: phone, function and clerk evaluate the same one, and it can be explained. */
export type Condition<F extends string = string> =
  Test<F> | { all: readonly Condition<F>[] } | { any: readonly Condition<F>[] } | { not: Condition<F> }

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ field: z.string(), in: z.array(z.string()).check(z.minLength(1)) }),
    z.strictObject({ field: z.string(), filled: z.boolean() }),
    z.strictObject({ covers: z.string() }),
    z.strictObject({ variant: z.string() }),
    z.strictObject({ parts: z.array(z.string()).check(z.minLength(1)) }),
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
  ]),
) as z.ZodMiniType<Condition>

/** What a condition's tests and its words 并且, 或者, 不 become. */
export interface Fold<T> {
  test(test: Test): T
  all(parts: readonly T[]): T
  any(parts: readonly T[]): T
  not(one: T): T
}

/** The only walk over a condition: evaluating, explaining and looking for names are folds. */
export function foldCondition<T>(condition: Condition, fold: Fold<T>): T {
  if ('all' in condition) return fold.all(condition.all.map((part) => foldCondition(part, fold)))
  if ('any' in condition) return fold.any(condition.any.map((part) => foldCondition(part, fold)))
  if ('not' in condition) return fold.not(foldCondition(condition.not, fold))
  return fold.test(condition)
}

const joined = (lists: readonly (readonly Test[])[]): Test[] => lists.flatMap((tests) => tests)
/** Every plain test that stands in a condition. */
export const testsIn = (condition: Condition): Test[] =>
  foldCondition<Test[]>(condition, { test: (test) => [test], all: joined, any: joined, not: (one) => one })

/** The field that a test reads, if it reads one. */
export function fieldOf(test: Test): string | undefined {
  if ('covers' in test) return test.covers
  return 'field' in test ? test.field : undefined
}
/** The field ids that a condition reads. */
export const fieldsOf = (condition: Condition): string[] =>
  testsIn(condition)
    .map(fieldOf)
    .filter((field): field is string => field !== undefined)
