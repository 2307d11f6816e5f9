import { WeChatError, type OpenApiHandler, type OutboxMessage } from 'cloudbase-local'

/**
 * The templates as they would be registered with WeChat; their words stand under the keys that the account gives them.
 */
const templates: Record<string, readonly [key: string, label: string][]> = {
  'case-progress': [
    ['thing1', '事项名称'],
    ['phrase2', '办理状态'],
    ['character_string3', '办件编号'],
    ['time4', '更新时间'],
  ],
  'case-result': [
    ['thing1', '事项名称'],
    ['phrase2', '办理结果'],
    ['character_string3', '办件编号'],
    ['time4', '办理时间'],
  ],
  'case-reminder': [
    ['thing1', '事项名称'],
    ['thing2', '提醒内容'],
    ['time3', '截止时间'],
  ],
}
/** What WeChat accepts under a key, by the letters of its name. */
const rules: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/,
}

/**
 * WeChat's `subscribeMessage.send`: what would be sent goes to `push`, the outbox of the console. Who an openid is
 * decides what happens: one that begins with `refuses` gave no permission (43101), with `outage` finds WeChat busy
 * (-1).
 */
export const subscribeMessageSend =
  (push: (message: OutboxMessage) => void): OpenApiHandler =>
  (request) => {
    const {
      touser,
      template_id: id,
      page,
      data,
    } = request as { touser?: string; template_id?: string; page?: string; data?: unknown }
    const given = (typeof data === 'string' ? JSON.parse(data) : (data ?? {})) as Record<string, { value?: unknown }>
    const words = templates[String(id)]
    if (!touser) throw new WeChatError(40003, 'touser字段openid为空或者不正确')
    if (!words) throw new WeChatError(40037, '订阅模板id为空不正确')
    if (/^refuses/.test(touser)) throw new WeChatError(43101, '用户拒绝接受消息')
    if (/^outage/.test(touser)) throw new WeChatError(-1, 'system error')
    const wrong = words.filter(([key]) => !rules[key.replace(/\d+$/, '')]!.test(String(given[key]?.value ?? '')))
    if (wrong.length > 0 || Object.keys(given).length !== words.length)
      throw new WeChatError(47003, `模板参数不准确 ${wrong.map(([key]) => key).join(' ')}`)
    push({
      kind: 'subscribe',
      to: touser,
      text: words.map(([key, label]) => `${label}：${String(given[key]!.value)}`).join('，'),
      page: String(page ?? ''),
    })
    return { errcode: 0, errmsg: 'ok' }
  }
