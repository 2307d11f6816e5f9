const INLINE = new Set(['WX-TEXT', 'WX-NAVIGATOR', 'WX-LABEL', 'SPAN', 'B', 'I', 'A', 'EM', 'STRONG', 'WX-ICON'])

const hidden = (node: Element) => (node as HTMLElement).hidden || (node as HTMLElement).style?.display === 'none'

/** innerText for jsdom, which has none: text of shown nodes, a line per block. */
export function innerText(dom: Element): string {
  const lines = ['']
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      lines[lines.length - 1] += node.textContent ?? ''
      return
    }
    const element = node as Element
    if (node.nodeType !== 1 || hidden(element)) return
    const block = !INLINE.has(element.tagName)
    if (block && lines[lines.length - 1]) lines.push('')
    element.childNodes.forEach(walk)
    if (block && lines[lines.length - 1]) lines.push('')
  }
  dom.childNodes.forEach(walk)
  return lines.filter(Boolean).join('\n')
}
