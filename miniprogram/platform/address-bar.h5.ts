/** Puts a value into the address of this page, so that a reload finds it; nothing is opened. */
export function noteInAddress(key: string, value: string): void {
  const [path = '', query = ''] = window.location.hash.split('?')
  const values = new URLSearchParams(query)
  values.set(key, value)
  window.history.replaceState(window.history.state, '', `${path}?${values}`)
}
