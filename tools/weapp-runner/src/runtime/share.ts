import { host } from './host'
import { callLifecycle } from './lifecycle'
import { currentPage } from './stack'

/** Shares the page on top to a chat: asks the page for the card and records it. */
export async function shareCurrentPage(options: Record<string, unknown>): Promise<unknown> {
  const page = currentPage()
  if (!page) return undefined
  const card = (await callLifecycle(page.caller, 'onShareAppMessage', options)) as
    { promise?: Promise<object> } | undefined
  const resolved = card?.promise ? await card.promise : card
  const record = { kind: 'share', title: page.config.navigationBarTitleText, path: `/${page.path}`, ...resolved }
  await host('record', record)
  return record
}
