import { partKey, visibleMaterials } from '../../../shared/journey'
import { sexOf } from '../../../shared/identity'
import type { ChecklistLine } from '../../../shared/vocabulary/checklist'
import { judge } from '../../../shared/vocabulary/eligibility'
import type { RegisterRecord } from '../../../shared/vocabulary/subjects'
import type { CaseContent, OpenCase } from './case'
import { comparison } from './comparison'
import { draftOf } from './handed-in'

/** What a machine found of one line of the checklist. */
export interface MachineCheck {
  ok: boolean
  why: string
}

/** How an eligibility node stood on the day of the submission, by the register as it is now. */
function nodeCheck({ doc, pinned }: OpenCase, record: RegisterRecord, id: string): MachineCheck {
  const node = pinned.definition.eligibility.find((one) => one.id === id)
  if (!node) return { ok: false, why: '这一条现在没有规则' }
  const born =
    'birth' in record.holder ? { birth: record.holder.birth, sex: sexOf(record.holder.idNumber) } : { birth: undefined }
  const { outcome, reason } = judge(node, {
    today: doc.submittedOn,
    ...born,
    subject: record,
    part: doc.subject.part || undefined,
    activeGroups: [],
  })
  return { ok: outcome === 'now', why: `提交那天：${reason}` }
}

/** Whether every page that is asked for is there. */
function completeCheck(open: OpenCase, content: CaseContent): MachineCheck {
  const draft = draftOf(open, content)
  const gaps = visibleMaterials(open.pinned.definition, draft).flatMap(({ id, name, parts }) =>
    parts.filter((part) => (draft.files[partKey(id, part.id)]?.length ?? 0) < part.min).map(() => name),
  )
  return gaps.length === 0 ? { ok: true, why: '要求的页都有' } : { ok: false, why: `少了${gaps.join('、')}` }
}

/** Whether what could be compared is the same; where nothing could be, that is no sameness. */
function comparedCheck(open: OpenCase, content: CaseContent, record: RegisterRecord): MachineCheck {
  const rows = comparison(open, content, record).filter(({ compared }) => compared)
  const different = rows.filter(({ differs }) => differs)
  if (rows.length === 0) return { ok: false, why: '没有可以比对的' }
  return different.length === 0
    ? { ok: true, why: `比对了${rows.map(({ label }) => label).join('、')}，都一致` }
    : { ok: false, why: `${different.map(({ label }) => label).join('、')}与证照库不同` }
}

function checkOf(
  open: OpenCase,
  content: CaseContent,
  record: RegisterRecord,
  check: NonNullable<ChecklistLine['check']>,
): MachineCheck {
  if (check === 'complete') return completeCheck(open, content)
  return check === 'compared' ? comparedCheck(open, content, record) : nodeCheck(open, record, check.node)
}

/** What a machine can say of the checklist, line by line; lines that need eyes are not among them. */
export const machineChecks = (
  open: OpenCase,
  content: CaseContent,
  record: RegisterRecord,
): Map<string, MachineCheck> =>
  new Map(
    open.pinned.definition.checklist.flatMap(({ id, check }) =>
      check ? [[id, checkOf(open, content, record, check)] as const] : [],
    ),
  )
