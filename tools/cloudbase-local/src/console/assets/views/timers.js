import { get, post } from '../api.js'
import { el, empty, json, table, time } from '../dom.js'

/** Timer triggers: when each fires next, and a button that fires it now. */
export function timers(main) {
  const output = el('div')
  const result = el('div', { role: 'status' })
  main.append(output, result)
  const run = async (name) => {
    try {
      result.replaceChildren(el('h3', {}, `${name} 的结果`), json((await post('timers/run', { name })).result))
    } catch (error) {
      result.replaceChildren(el('p', { class: 'bad' }, error.message))
    }
  }
  let shown = ''
  return async () => {
    const { list } = await get('timers')
    const key = JSON.stringify(list)
    if (key === shown) return
    shown = key
    output.replaceChildren(
      list.length === 0
        ? empty('没有定时触发器')
        : table(
            ['云函数', '触发器', '表达式（北京时间）', '下一次', ''],
            list.map(({ functionName, name, config, next, error }) => [
              functionName,
              name,
              config,
              error ? el('span', { class: 'bad' }, error) : time(next),
              el('button', { type: 'button', onclick: () => run(functionName) }, '现在运行'),
            ]),
          ),
    )
  }
}
