import type { EventType } from './events'

/** Which subscribe message carries it. One permission is good for one message, so that results have their own. */
export type Template = 'progress' | 'result' | 'reminder'
export interface Notice {
  /** At most five characters: WeChat's limit for a status word. */
  word: string
  /** What it means for the applicant, in whole sentences; nothing personal. */
  text: string
  template: Template
  /** Must reach the applicant: goes by SMS where WeChat does not take it. */
  sms?: 'case-correction' | 'case-refused'
}

const notices: Partial<Record<EventType, Notice>> = {
  accepted: { word: '已受理', text: '发证机关受理了您的申请，办好后再告诉您。', template: 'progress' },
  'deemed-accepted': {
    word: '视为受理',
    text: '发证机关没有在法定的5个工作日内答复，您的申请视为受理。',
    template: 'progress',
  },
  'correction-requested': {
    word: '等您补正',
    text: '申请里有要改的地方，一次都列在办件里。改好再提交，其他内容不用重填。',
    template: 'progress',
    sms: 'case-correction',
  },
  'correction-withdrawn': {
    word: '不用补正',
    text: '发证机关撤回了补正通知，您不用再改什么，申请接着办，受理期限还按提交那天算。',
    template: 'progress',
  },
  refused: {
    word: '不予受理',
    text: '发证机关没有受理您的申请，原因和救济途径写在办件里。',
    template: 'result',
    sms: 'case-refused',
  },
  suspended: { word: '已挂起', text: '办理暂时停下，停下的天数不算进办理时限。', template: 'progress' },
  resumed: { word: '恢复办理', text: '发证机关接着办理您的申请，办理时限继续计算。', template: 'progress' },
  graded: { word: '已评级', text: '考核等级评好了，凭证可以下载。', template: 'result' },
  approved: { word: '办结', text: '您的申请审核通过，已经办结。', template: 'result' },
  'approved-for-card': { word: '审核通过', text: '您的申请审核通过，正在制证，做好后再告诉您。', template: 'result' },
  rejected: {
    word: '不予通过',
    text: '您的申请没有通过，原因和救济途径写在办件里。',
    template: 'result',
    sms: 'case-refused',
  },
  'card-ready': {
    word: '待自取',
    text: '新证做好了，请到发证机关领取。电话和办公时间写在办件里。',
    template: 'result',
  },
  'card-shipped': { word: '已寄出', text: '新证已经寄出，快递单号写在办件里。', template: 'result' },
  'card-received': { word: '已签收', text: '新证已经签收，这次办理全部完成。', template: 'result' },
}

/** What the applicant is told of an event; nothing of what he did himself and already sees. */
export const noticeOf = (type: EventType): Notice | undefined => notices[type]
