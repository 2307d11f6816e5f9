import { get } from '../api.js'
import { el, empty, field, json, time } from '../dom.js'

const KINDS = { sms: '短信', subscribe: '订阅消息', email: '邮件' }

/** The code in a message: the six digits if there are any, else a run of four to eight. */
const codeIn = (text) => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? /(?<!\d)\d{4,8}(?!\d)/.exec(text)?.[0]

async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = '已复制'
  } catch {
    button.textContent = '请手动复制'
  }
  setTimeout(() => {
    button.textContent = '复制'
  }, 1500)
}

function card(message, fresh) {
  const { id, at, kind, to, text, ...rest } = message
  const code = kind === 'sms' ? codeIn(text ?? '') : undefined
  return el(
    'article',
    { class: fresh ? 'card new' : 'card', 'data-id': id },
    el('div', { class: 'meta' }, el('span', { class: 'badge' }, KINDS[kind] ?? kind), `${to} · ${time(at)}`),
    el(
      'div',
      { class: 'sms' },
      el('p', { class: 'text' }, text ?? ''),
      code && el('span', { class: 'digits', 'data-code': code }, code),
      code &&
        el(
          'button',
          { type: 'button', 'aria-label': `复制验证码 ${code}`, onclick: (event) => copy(event.currentTarget, code) },
          '复制',
        ),
    ),
    Object.keys(rest).length > 0 && el('details', {}, el('summary', {}, '全部内容'), json(rest)),
  )
}

/** What the cloud would have sent: newest first, codes large, refreshed by itself. */
export function outbox(main) {
  const search = el('input', { type: 'search', placeholder: '手机号或文字', autocomplete: 'off' })
  const list = el('div', { 'aria-live': 'polite' })
  main.append(
    el('p', { class: 'meta' }, '本机云不真发短信和消息，都收在这里。'),
    el('div', { class: 'row' }, field('查找（按 / 键）', search, true)),
    list,
  )
  let shown = ''
  let newest
  const update = async () => {
    const { list: all } = await get('outbox')
    const wanted = search.value.trim()
    const found = all.filter((message) => JSON.stringify(message).includes(wanted))
    const key = JSON.stringify(found.map(({ id }) => id))
    if (key === shown) return
    list.replaceChildren(
      ...(found.length === 0
        ? [empty(wanted ? '没有符合的消息' : '还没有消息。在应用里点「获取验证码」，它就会出现在这里。')]
        : found.map((message) => card(message, newest !== undefined && message.id > newest))),
    )
    shown = key
    newest = all[0]?.id ?? 0
  }
  search.addEventListener('input', update)
  return update
}
