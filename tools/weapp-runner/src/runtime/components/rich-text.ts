import { inner, type Builtin } from './builtin'

interface RichNode {
  name?: string
  type?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

const TAGS = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd ' +
    'del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ' +
    'ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
)

/** Shows nodes or HTML text with WeChat's list of trusted tags; anything else is left out, scripts above all. */
export const richText: Builtin = {
  tag: 'rich-text',
  props: { nodes: null, space: null, userSelect: false, mode: null },
  control(host) {
    const box = inner(host, 'div')
    const { ownerDocument: document } = host.dom
    const append = (parent: Node, node: RichNode) => {
      if (node.type === 'text') {
        parent.appendChild(document.createTextNode(node.text ?? ''))
        return
      }
      const tag = (node.name ?? '').toLowerCase()
      if (!TAGS.has(tag)) return
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(node.attrs ?? {})) {
        if (!/^on/i.test(name)) element.setAttribute(name, value)
      }
      node.children?.forEach((child) => append(element, child))
      parent.appendChild(element)
    }
    const clean = (parent: Element) =>
      [...parent.children].forEach((child) => {
        if (!TAGS.has(child.tagName.toLowerCase())) {
          child.remove()
          return
        }
        for (const { name } of [...child.attributes]) if (/^on/i.test(name)) child.removeAttribute(name)
        clean(child)
      })
    return {
      changed(name) {
        if (name !== 'nodes') return
        const nodes = host.get<RichNode[] | string | null>('nodes')
        box.textContent = ''
        if (typeof nodes === 'string') {
          const template = document.createElement('template')
          template.innerHTML = nodes
          clean(template.content as unknown as Element)
          box.appendChild(template.content)
        } else {
          nodes?.forEach((node) => append(box, node))
        }
      },
    }
  },
}
