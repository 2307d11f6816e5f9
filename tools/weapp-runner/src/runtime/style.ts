import { BASE_STYLE } from './base-style'
import { env } from './env'

let attached = false

/** Adds the package's CSS. In jsdom it costs time and matters only to style queries, so it waits for the first. */
export function attachStyles(): void {
  if (attached) return
  attached = true
  const { document, pkg } = env()
  for (const [path, css] of [['', BASE_STYLE], ...Object.entries(pkg.styles)] as [string, string][]) {
    const sheet = document.createElement('style')
    sheet.setAttribute('data-path', path)
    sheet.textContent = css
    document.head.appendChild(sheet)
  }
}
