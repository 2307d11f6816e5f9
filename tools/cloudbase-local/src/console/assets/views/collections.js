import { get } from '../api.js'
import { el, empty, field, json, table } from '../dom.js'

const PAGE = 20

function browser(names) {
  const name = el(
    'select',
    {},
    names.map((option) => el('option', {}, option)),
  )
  const filter = el('input', { placeholder: '{"status": "已受理"}', spellcheck: 'false' })
  const sort = el('input', { placeholder: '{"createdAt": -1}', spellcheck: 'false' })
  const output = el('div')
  let skip = 0
  const run = async () => {
    try {
      const { list, total, ms, plan } = await get('query', {
        collection: name.value,
        filter: filter.value,
        sort: sort.value,
        skip,
        limit: PAGE,
      })
      output.replaceChildren(
        el('p', { class: 'meta', role: 'status' }, `共 ${total.toLocaleString()} 条，${ms} ms，${plan}`),
        ...list.map((doc) =>
          el('details', { class: 'card' }, el('summary', {}, `${JSON.stringify(doc).slice(0, 160)}`), json(doc)),
        ),
        list.length === 0 ? empty('没有文档') : '',
        el(
          'div',
          { class: 'row' },
          el(
            'button',
            {
              type: 'button',
              disabled: skip === 0,
              onclick: () => {
                skip = Math.max(0, skip - PAGE)
                void run()
              },
            },
            '上一页',
          ),
          el(
            'button',
            {
              type: 'button',
              disabled: skip + PAGE >= total,
              onclick: () => {
                skip += PAGE
                void run()
              },
            },
            '下一页',
          ),
        ),
      )
    } catch (error) {
      output.replaceChildren(el('p', { class: 'bad', role: 'alert' }, error.message))
    }
  }
  const submit = (event) => {
    event?.preventDefault()
    skip = 0
    void run()
  }
  name.addEventListener('change', submit)
  return [
    el(
      'form',
      { class: 'row', onsubmit: submit },
      field('集合', name),
      field('条件（JSON）', filter, true),
      field('排序（JSON）', sort, true),
      el('button', { class: 'main' }, '查询'),
    ),
    output,
  ]
}

/** Collections with their indexes and how often each was used; documents by query. */
export async function collections(main) {
  const { list } = await get('collections')
  if (list.length === 0) {
    main.append(empty('还没有集合'))
    return undefined
  }
  const figures = el('div')
  main.append(...browser(list.map(({ name }) => name)), el('h3', {}, '集合与索引'), figures)
  main.querySelector('form').requestSubmit()
  let shown = ''
  return async () => {
    const { list: all } = await get('collections')
    const key = JSON.stringify(all)
    if (key === shown) return
    shown = key
    figures.replaceChildren(
      table(
        ['集合', '文档', '索引', '唯一', '字段', '使用次数'],
        all.flatMap(({ name, count, indexes }) =>
          indexes.length === 0
            ? [[name, count, '—', '', '', '']]
            : indexes.map((index, i) => [
                i === 0 ? name : '',
                i === 0 ? count : '',
                index.name,
                index.unique ? '是' : '',
                index.keys.map(([path, direction]) => `${path}${direction === 1 ? '↑' : '↓'}`).join('，'),
                index.uses,
              ]),
        ),
      ),
    )
  }
}
