import type * as ge from 'glass-easel'
import { renameTags } from '../selectors'
import { canvasNodeOf } from './components/canvas'
import { env } from './env'
import { domOf, elementOf } from './backend'
import { currentPage } from './stack'

type Fields = Record<string, unknown> & { properties?: string[]; computedStyle?: string[] }
type Job = {
  scope: ge.GeneralComponent | null
  selector: string | null
  all: boolean
  fields: Fields
  done?: (result: unknown) => void
}

function measure(dom: HTMLElement, fields: Fields): Record<string, unknown> {
  const element = elementOf(dom)
  const rect = dom.getBoundingClientRect()
  const result: Record<string, unknown> = {}
  if (fields.id) result.id = element?.id ?? ''
  if (fields.dataset) result.dataset = { ...(element?.dataset ?? {}) }
  if (fields.mark) result.mark = element?.collectMarks() ?? {}
  if (fields.rect) Object.assign(result, { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom })
  if (fields.size) Object.assign(result, { width: rect.width, height: rect.height })
  if (fields.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = dom
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight })
  }
  for (const name of fields.properties ?? []) {
    result[name] = (element as ge.GeneralComponent | null)?.data?.[name] ?? dom.getAttribute(name)
  }
  const style = fields.computedStyle?.length ? env().window.getComputedStyle(dom) : null
  for (const name of fields.computedStyle ?? []) {
    result[name] = style!.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  }
  if (fields.node) result.node = element ? canvasNodeOf(element) : null
  if (fields.context) result.context = {}
  return result
}

class NodesRef {
  constructor(
    private query: SelectorQuery,
    private selector: string | null,
    private all: boolean,
  ) {}
  fields(fields: Fields, done?: Job['done']) {
    return this.query.push(this.selector, this.all, fields, done)
  }
  boundingClientRect(done?: Job['done']) {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, done)
  }
  scrollOffset(done?: Job['done']) {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, done)
  }
  node(done?: Job['done']) {
    return this.fields({ node: true }, done)
  }
  context(done?: Job['done']) {
    return this.fields({ context: true }, done)
  }
}

/** wx.createSelectorQuery over the DOM that the framework builds. */
export class SelectorQuery {
  private jobs: Job[] = []
  constructor(private scope: ge.GeneralComponent | null = null) {}
  in(component: { _$?: ge.GeneralComponent }) {
    this.scope = component._$ ?? null
    return this
  }
  select(selector: string) {
    return new NodesRef(this, selector, false)
  }
  selectAll(selector: string) {
    return new NodesRef(this, selector, true)
  }
  selectViewport() {
    return new NodesRef(this, null, false)
  }
  push(selector: string | null, all: boolean, fields: Fields, done?: Job['done']) {
    this.jobs.push({ scope: this.scope, selector, all, fields, done })
    return this
  }

  exec(done?: (results: unknown[]) => void): this {
    setTimeout(() => {
      const results = this.jobs.map((job) => this.run(job))
      results.forEach((result, index) => this.jobs[index]!.done?.(result))
      done?.(results)
    }, 0)
    return this
  }

  private run({ scope, selector, all, fields }: Job): unknown {
    const page = currentPage()
    const root = scope ? rootOf(scope) : page?.container
    if (!root || !page) return all ? [] : null
    if (selector === null) {
      const { width, height } = env().screen
      return { ...measure(page.scroller, fields), ...(fields.size ? { width, height } : {}) }
    }
    const found = find(scope ?? page.root, root, selector)
    if (all) return found.map((dom) => measure(dom, fields))
    return found[0] ? measure(found[0], fields) : null
  }
}

/** The framework's own search knows the class prefixes of isolated components; the DOM's knows every selector. */
function find(component: ge.GeneralComponent, root: HTMLElement, selector: string): HTMLElement[] {
  const own = component.getShadowRoot()?.querySelectorAll(selector) ?? []
  const doms = own.map(domOf).filter((dom): dom is HTMLElement => dom !== null)
  return doms.length ? doms : [...root.querySelectorAll<HTMLElement>(renameTags(selector.replace(/>>>/g, ' ')))]
}

/** A virtual host has no element of its own: look from the page instead. */
const rootOf = (component: ge.GeneralComponent) => domOf(component) ?? currentPage()?.container
