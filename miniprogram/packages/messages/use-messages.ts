import { useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { OutputOf } from '../../../shared/contracts/contract'
import { messageList, messageRead } from '../../../shared/contracts/messages'
import { call } from '../../client/call'
import { asCallError, type CallError } from '../../client/call-error'

type Pages = OutputOf<typeof messageList>
export type Message = Pages['messages'][number]

/** The messages page by page; `owner` undefined waits. A failed page keeps what is already shown. */
export function useMessages(owner: string | undefined) {
  const [pages, setPages] = useState<Pages>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError>()
  const load = async (from: Pages | undefined) => {
    setBusy(true)
    setError(undefined)
    const last = from?.messages[from.messages.length - 1]
    try {
      const found = await call(messageList, last ? { before: { at: last.at, messageId: last.messageId } } : {})
      setPages({ ...found, messages: [...(from?.messages ?? []), ...found.messages] })
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  const seen = useRef(false)
  useEffect(() => {
    setPages(undefined)
    if (owner) void load(undefined)
  }, [owner])
  useDidShow(() => {
    if (seen.current && owner) void load(undefined)
    seen.current = true
  })
  const shown = (read: (message: Message) => boolean) => setPages((now) => {
    const messages = (now?.messages ?? []).map((one) => ({ ...one, read: one.read || read(one) }))
    const fewer = messages.filter((one, at) => one.read && !now!.messages[at]!.read).length
    return now && { ...now, messages, unread: now.unread - fewer }
  })
  return {
    pages, busy, error,
    next: () => { if (pages?.more && !busy) void load(pages) },
    again: () => { if (owner && !busy) void load(undefined) },
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
