import type { InputOf, OutputOf } from '../../shared/contracts'
import { contracts } from './contracts'
import type { Visitor } from './product'

type Step<O> = O extends { caseId: string; version: number } ? Omit<O, 'caseId' | 'version'> : never

type Opened = OutputOf<typeof contracts.reviewOpen>

/** All ticked, everything found in order, and every answer that would change the register taken over. */
export const everything = ({ checklist, writes, findings }: Pick<Opened, 'checklist' | 'writes' | 'findings'>) => ({
  checked: checklist.map(({ id }) => id),
  ...(findings.length > 0
    ? {
        findings: Object.fromEntries(
          findings.map(({ id, options }) => [id, options.find(({ fails }) => !fails)!.value]),
        ),
      }
    : {}),
  ...(writes.length > 0 ? { decided: Object.fromEntries(writes.map(({ field }) => [field, 'adopt' as const])) } : {}),
})

/** The clerk's side of a case by the functions alone, for journeys that are about the applicant's. */
export class Desk {
  constructor(private readonly clerk: Visitor) {}

  /** The case that was submitted last. */
  async newest(): Promise<string> {
    const { cases } = await this.clerk.call(contracts.reviewQueue, {})
    return cases.slice().sort((a, b) => b.submittedAt - a.submittedAt)[0]!.caseId
  }

  private async now(caseId: string) {
    const opened = await this.clerk.call(contracts.reviewOpen, { caseId })
    return { ...opened, at: { caseId, version: opened.detail.version } }
  }

  /** One notice of what has to be mended. */
  async correct(caseId: string, items: InputOf<typeof contracts.reviewCorrect>['items']): Promise<void> {
    await this.clerk.call(contracts.reviewCorrect, { ...(await this.now(caseId)).at, items })
  }

  async accept(caseId: string): Promise<void> {
    await this.clerk.call(contracts.reviewAccept, (await this.now(caseId)).at)
  }

  /** Accepts and approves with everything that was applied for; answers what the approval did to the register. */
  async approve(caseId: string): Promise<string[]> {
    await this.accept(caseId)
    const opened = await this.now(caseId)
    await this.clerk.call(contracts.reviewApprove, { ...opened.at, ...everything(opened) })
    return [...opened.writes.map(({ text }) => text), ...opened.effects]
  }

  async grade(caseId: string): Promise<void> {
    await this.accept(caseId)
    const { at, checklist, proposal } = await this.now(caseId)
    await this.clerk.call(contracts.reviewDecide, {
      ...at,
      points: proposal!.points,
      grade: proposal!.grade,
      checked: checklist.map(({ id }) => id),
    })
  }

  /** One step of a printed card. */
  async card(caseId: string, step: Step<InputOf<typeof contracts.reviewCard>>): Promise<void> {
    await this.clerk.call(contracts.reviewCard, { ...(await this.now(caseId)).at, ...step })
  }
}
