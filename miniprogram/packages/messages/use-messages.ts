import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { OutputOf } from '../../../shared/contracts/contract'
import { messageList, messageRead } from '../../../shared/contracts/messages'
import { call } from '../../client/call'
import { usePages } from '../../client/pages'

type Pages = OutputOf<typeof messageList>
export type Message = Pages['messages'][number]

/** The messages page by page, read anew when the page is shown again. */
export function useMessages(owner: string | undefined) {
  const { pages, setPages, busy, error, load, next, again } = usePages<Pages>(owner, async (from) => {
    const last = from?.messages[from.messages.length - 1]
    const found = await call(messageList, last ? { before: { at: last.at, messageId: last.messageId } } : {})
    return { ...found, messages: [...(from?.messages ?? []), ...found.messages] }
  })
  const seen = useRef(false)
  useDidShow(() => {
    if (seen.current && owner) void load(undefined)
    seen.current = true
  })
  const shown = (read: (message: Message) => boolean) =>
    setPages((now) => {
      const messages = (now?.messages ?? []).map((one) => ({ ...one, read: one.read || read(one) }))
      const fewer = messages.filter((one, at) => one.read && !now!.messages[at]!.read).length
      return now && { ...now, messages, unread: now.unread - fewer }
    })
  return {
    pages,
    busy,
    error,
    next,
    again,
    /** Without a connection it stays unread, which hurts nobody. */
    readOne: (message: Message) => {
      if (message.read) return
      shown(({ messageId }) => messageId === message.messageId)
      void call(messageRead, { messageId: message.messageId }).catch(() => undefined)
    },
    readAll: async () => {
      await call(messageRead, {})
      shown(() => true)
      setPages((now) => now && { ...now, unread: 0 })
    },
  }
}
