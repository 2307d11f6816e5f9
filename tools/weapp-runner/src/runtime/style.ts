import { COMPONENT_STYLE } from './component-style'
import { env } from './env'
import { FRAME_STYLE } from './frame-style'

let attached = false

/** Adds the package's CSS. In jsdom it costs time and matters only to style queries, so it waits for the first. */
export function attachStyles(): void {
  if (attached) return
  attached = true
  const { document, pkg } = env()
  const own: [string, string] = ['', FRAME_STYLE + COMPONENT_STYLE]
  for (const [path, css] of [own, ...Object.entries(pkg.styles)]) {
    const sheet = document.createElement('style')
    sheet.setAttribute('data-path', path)
    sheet.textContent = css
    document.head.appendChild(sheet)
  }
}
