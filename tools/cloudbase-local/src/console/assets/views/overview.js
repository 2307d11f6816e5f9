import { get, post } from '../api.js'
import { el, field, size, table, time } from '../dom.js'

/** Facts about this cloud, its clock, and the way to empty it. */
export function overview(main) {
  const facts = el('div')
  const clock = el('input', { type: 'datetime-local' })
  const confirm = el('input', { placeholder: '清空', autocomplete: 'off' })
  const said = el('p', { role: 'status' })
  const act = (work) => async (event) => {
    event.preventDefault()
    try {
      said.textContent = await work()
    } catch (error) {
      said.textContent = error.message
    }
  }
  const travel = act(async () => {
    const { now } = await post('clock', { time: clock.value === '' ? null : new Date(clock.value).toISOString() })
    return `本机云的时间：${time(now)}`
  })
  const empty = act(async () => {
    if (confirm.value !== '清空') return '请先在框里输入「清空」'
    await post('reset', { confirm: true })
    confirm.value = ''
    return '已清空所有文档、文件和消息'
  })
  main.append(
    facts,
    el('h3', {}, '时间'),
    el(
      'form',
      { class: 'row', onsubmit: travel },
      field('把本机云的时间调到（留空恢复）', clock),
      el('button', {}, '调整'),
    ),
    el('h3', {}, '清空'),
    el(
      'form',
      { class: 'row', onsubmit: empty },
      field('输入「清空」以确认', confirm),
      el('button', { class: 'danger' }, '清空所有数据'),
    ),
    said,
  )
  return async () => {
    const it = await get('overview')
    facts.replaceChildren(
      table(
        ['', ''],
        [
          ['环境', it.env],
          ['地址', it.origin],
          ['数据目录', it.data],
          ['时间', time(it.now) + (it.shifted ? '（已调整）' : '')],
          ['云函数', `${it.functions} 个`],
          ['集合', `${it.collections} 个`],
          ['文件', `${it.files.files} 个，${size(it.files.bytes)}`],
          ['数据库往返', `${it.stats.roundTrips.toLocaleString()} 次`],
          ['内存', size(it.memory)],
        ],
      ),
    )
  }
}
