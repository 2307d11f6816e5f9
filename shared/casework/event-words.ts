import type { EventType } from './events'

/** What happened to a case, as clerks read it in its history; `person` and the clock may have done it too. */
export const eventWords: Record<EventType, string> = {
  submitted: '提交申请',
  resubmitted: '补正后再次提交',
  'correction-requested': '要求补正',
  'correction-withdrawn': '撤回补正通知',
  accepted: '受理',
  'deemed-accepted': '视为受理',
  refused: '不予受理',
  withdrawn: '撤回申请',
  'examination-started': '开始审验',
  suspended: '挂起',
  resumed: '恢复办理',
  graded: '评级',
  approved: '通过',
  'approved-for-card': '通过，转到制证',
  rejected: '不予通过',
  'card-ready': '登记证已做好',
  'card-shipped': '登记寄出',
  'card-received': '登记签收',
}
