/**
 * A QR code leads to /v/<payload>. The server answers it with the app, whose routes live in the hash: this
 * turns the address into the verify page's before the router looks. Must run before the router starts.
 */
export function prepareEntry(): void {
  const found = /^\/v\/(.*)$/.exec(window.location.pathname)
  if (!found) return
  const payload = found[1] || window.location.hash.slice(1)
  window.history.replaceState(null, '', `/#/packages/vouchers/verify/index?p=${encodeURIComponent(payload)}`)
}
