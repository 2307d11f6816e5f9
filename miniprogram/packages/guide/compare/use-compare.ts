import { definitionCompare } from '../../../../shared/contracts/compare'
import type { OutputOf } from '../../../../shared/contracts/contract'
import { mainlandProvinces, provinceOf } from '../../../../shared/identity/divisions'
import { call } from '../../../client/call'
import { useLoaded, type Loaded } from '../../../client/load'

/** What is put side by side; without `right` the first province that has rules of its own. */
export interface Wanted {
  service: string
  left: string
  right?: string
}
export interface Compared extends OutputOf<typeof definitionCompare> {
  right: string
}

/** '' is the national definition. */
export const placeName = (province: string): string => provinceOf(province)?.name ?? '全国'

async function compare({ service, left, right }: Wanted): Promise<Compared> {
  const first = await call(definitionCompare, { service, left, right: right ?? '' })
  const wanted = right ?? first.own.find((code) => code !== left) ?? ''
  return wanted === (right ?? '')
    ? { ...first, right: wanted }
    : { ...(await call(definitionCompare, { service, left, right: wanted })), right: wanted }
}

export const useCompare = (wanted: Wanted): [Loaded<Compared>, () => void] =>
  useLoaded(`${wanted.service}/${wanted.left}/${wanted.right ?? '?'}`, () => compare(wanted))

/** Every place that can be chosen, those with rules of their own first. */
export function places(own: readonly string[]): { value: string; text: string; note?: string }[] {
  const rest = mainlandProvinces.map(({ code }) => code).filter((code) => !own.includes(code))
  return [
    { value: '', text: '全国', note: '没有自己规定的省按这个办' },
    ...own.map((value) => ({ value, text: placeName(value), note: '有自己的规定' })),
    ...rest.map((value) => ({ value, text: placeName(value) })),
  ]
}
