const stars = (n: number) => '*'.repeat(Math.max(0, n))

/** '620102************37' for 18 digits: division and last two stay. Shorter numbers keep the last two only. */
export const maskId = (id: string): string =>
  id.length >= 15 ? id.slice(0, 6) + stars(id.length - 8) + id.slice(-2) : stars(id.length - 2) + id.slice(-2)

/** An 18-digit number, masked or not, in groups that the eye can follow: '620102 ******** **37'. */
export const groupId = (id: string): string =>
  id.length === 18 ? `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}` : id

/** '138****6027' */
export const maskPhone = (phone: string): string =>
  phone.length >= 11 ? phone.slice(0, 3) + stars(phone.length - 7) + phone.slice(-4) : stars(phone.length)

/** '138 1234 6027', masked or not. */
export const groupPhone = (phone: string): string =>
  phone.length === 11 ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone

/**
 * '马*强', '张*', '阿***·**提'. First and last character stay; a long run shrinks to three stars, so that
 * the longest name fits into a voucher.
 */
export function maskName(name: string): string {
  const parts = name.split('·').map((part) => Array.from(part))
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (parts.length > 1) {
    const [begin, end] = [first, last].map((part) => stars(Math.min(part.length - 1, 3)))
    return `${first[0]}${begin}·${end}${last[last.length - 1]}`
  }
  if (first.length < 2) return stars(first.length)
  if (first.length === 2) return `${first[0]}*`
  return first[0] + stars(Math.min(first.length - 2, 3)) + first[first.length - 1]
}

/** Keeps an address down to county level: '甘肃省兰州市城关区******'. */
export function maskAddress(address: string): string {
  const county = /^.{2,12}?(?:自治区|省|市)(?:.{1,10}?(?:自治州|地区|盟|市))?(?:.{1,10}?(?:区|县|旗|市))?/.exec(address)
  const kept = county ? county[0] : address.slice(0, 3)
  return kept.length < address.length ? `${kept}******` : `${address.slice(0, 3)}******`
}
