import { get } from '../api.js'
import { el, empty, field, size, table, time } from '../dom.js'

/** Stored files by path. */
export function storage(main) {
  const prefix = el('input', { type: 'search', placeholder: '路径开头' })
  const output = el('div')
  main.append(el('div', { class: 'row' }, field('查找（按 / 键）', prefix, true)), output)
  let shown = ''
  const update = async () => {
    const { list, files, bytes } = await get('storage', { prefix: prefix.value })
    const key = JSON.stringify([list.map(({ path, etag }) => [path, etag]), files, bytes])
    if (key === shown) return
    shown = key
    output.replaceChildren(
      el('p', { class: 'meta' }, `共 ${files.toLocaleString()} 个文件，${size(bytes)}；最多显示 100 个`),
      list.length === 0
        ? empty('没有文件')
        : table(
            ['路径', '大小', '类型', '所有者', '时间'],
            list.map((file) => [
              el('a', { href: file.url, target: '_blank', rel: 'noreferrer' }, file.path),
              size(file.size),
              file.type,
              file.owner,
              time(file.at),
            ]),
          ),
    )
  }
  prefix.addEventListener('input', update)
  return update
}
