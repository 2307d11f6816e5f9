/** Makes an element: text is always text, never markup. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value)
    else if (value === true) node.setAttribute(key, '')
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value)
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false))
  return node
}

export const table = (heads, rows) =>
  el(
    'table',
    {},
    heads.some(Boolean) &&
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          heads.map((head, i) =>
            el('th', { scope: 'col', class: typeof rows[0]?.[i] === 'number' ? 'number' : undefined }, head),
          ),
        ),
      ),
    el(
      'tbody',
      {},
      rows.map((cells) =>
        el(
          'tr',
          {},
          cells.map((cell) =>
            el(
              'td',
              { class: typeof cell === 'number' ? 'number' : undefined },
              typeof cell === 'number' ? cell.toLocaleString() : (cell ?? ''),
            ),
          ),
        ),
      ),
    ),
  )

export const empty = (text) => el('p', { class: 'empty' }, text)

export const json = (value) =>
  el('pre', { tabindex: 0 }, typeof value === 'string' ? value : JSON.stringify(value, null, 2))

export const field = (label, control, grow) => el('label', { class: grow ? 'grow' : undefined }, label, control)

/** A moment as the machine's own clock writes it. */
export const time = (at) =>
  at === undefined || at === null ? '—' : new Date(at).toLocaleString('zh-CN', { hour12: false })

export const size = (bytes) =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`
