/**
 * The text to check, by whatever road it came: `text` from the app's scanner, `q` (percent-encoded) when
 * WeChat opened the QR's address, `p` the bare payload of the web address.
 */
export function scannedText(params: Partial<Record<string, string>>): string {
  const raw = params.text ?? params.q ?? params.p ?? ''
  try {
    return /%[0-9a-f]{2}/i.test(raw) ? decodeURIComponent(raw) : raw
  } catch {
    return raw
  }
}
