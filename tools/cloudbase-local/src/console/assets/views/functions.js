import { get, post } from '../api.js'
import { el, empty, field, json, table, time } from '../dom.js'

const call = (record) =>
  el(
    'details',
    { class: 'card', 'data-id': record.requestId },
    el(
      'summary',
      {},
      el('span', { class: record.ok ? 'badge good' : 'badge bad' }, record.ok ? '成功' : '失败'),
      `${record.name} · ${record.ms} ms · ${time(record.at)}${record.openid ? ` · ${record.openid}` : ''}`,
    ),
    el('p', { class: 'meta' }, `${record.requestId} · ${record.source || '直接调用'}`),
    el('h3', {}, '事件'),
    json(record.event),
    el('h3', {}, record.ok ? '结果' : '错误'),
    json(record.ok ? record.result : record.error),
    record.logs.length > 0 && el('h3', {}, '日志'),
    record.logs.length > 0 && json(record.logs.map(({ level, text }) => `[${level}] ${text}`).join('\n')),
  )

function tryOut(names) {
  const name = el(
    'select',
    {},
    names.map((option) => el('option', {}, option)),
  )
  const openid = el('input', { placeholder: '可不填' })
  const event = el('textarea', { spellcheck: 'false' }, '{}')
  const output = el('div', { role: 'status' })
  const run = async (submit) => {
    submit.preventDefault()
    try {
      output.replaceChildren(
        json((await post('invoke', { name: name.value, openid: openid.value, event: JSON.parse(event.value) })).result),
      )
    } catch (error) {
      output.replaceChildren(el('p', { class: 'bad' }, error.message))
    }
  }
  return el(
    'details',
    { class: 'card' },
    el('summary', {}, '试一次调用'),
    el(
      'form',
      { onsubmit: run },
      el('div', { class: 'row' }, field('云函数', name), field('openid', openid, true)),
      field('事件（JSON）', event),
      el('p', {}, el('button', { class: 'main' }, '调用')),
    ),
    output,
  )
}

/** Functions with their figures, and the last calls with their logs. */
export async function functions(main) {
  const { list } = await get('functions')
  if (list.length === 0) main.append(empty('还没有构建好的云函数'))
  const filter = el(
    'select',
    {},
    el('option', { value: '' }, '全部'),
    list.map(({ name }) => el('option', {}, name)),
  )
  const figures = el('div')
  const calls = el('div')
  main.append(
    figures,
    tryOut(list.map(({ name }) => name)),
    el('h3', {}, '最近的调用'),
    el('div', { class: 'row' }, field('云函数', filter)),
    calls,
  )
  let shown = ''
  const update = async () => {
    const [{ list: all }, { list: records }] = await Promise.all([
      get('functions'),
      get('calls', { name: filter.value }),
    ])
    const key = JSON.stringify([all, records.map(({ requestId }) => requestId)])
    if (key === shown) return
    shown = key
    const open = new Set([...calls.querySelectorAll('details[open]')].map((node) => node.dataset.id))
    figures.replaceChildren(
      table(
        ['名称', '调用', '失败', '平均 ms', '每次数据库往返', '内存 MB', '超时 s'],
        [...all]
          .sort((a, b) => (b.calls ?? 0) - (a.calls ?? 0))
          .map(({ name, calls: n = 0, errors = 0, ms = 0, roundTrips = 0, memorySize, timeout }) => [
            name,
            n,
            errors,
            n ? Math.round((ms / n) * 10) / 10 : 0,
            n ? Math.round((roundTrips / n) * 100) / 100 : 0,
            memorySize,
            timeout,
          ]),
      ),
    )
    calls.replaceChildren(...(records.length === 0 ? [empty('还没有调用')] : records.map(call)))
    for (const node of calls.querySelectorAll('details')) node.open = open.has(node.dataset.id)
  }
  filter.addEventListener('change', update)
  return update
}
