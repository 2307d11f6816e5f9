import Taro from '@tarojs/taro'
import { address } from '../../../client/go'
import { desk } from '../paths'
import { neighbour, queueView } from './use-queue'

/** Opens a case beside the queue: going back leads to the queue, from whichever case. */
export function openCase(caseId: string): void {
  const url = address(desk.case, { id: caseId, status: queueView.get() })
  const onCase = Taro.getCurrentInstance().router?.path.includes(desk.case)
  void (onCase ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** Opens the next (or previous) case of the view; answers whether there was one. */
export function openNeighbour(caseId: string | undefined, step: 1 | -1): boolean {
  const next = neighbour(caseId, step)
  if (next) openCase(next)
  return next !== undefined
}

/** Back to the queue, which the page before this one is unless the case was opened by its address. */
export function closeCase(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: address(desk.queue, { status: queueView.get() }) })
}
