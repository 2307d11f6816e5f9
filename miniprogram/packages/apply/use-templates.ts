import { useEffect } from 'react'
import { messageTemplates } from '../../../shared/contracts/messages'
import { call } from '../../client/call'
import { createStore, useStore } from '../../client/store'
import { asksToSubscribe } from '../../platform/subscribe'

const known = createStore<string[]>([])

/**
 * The messages to ask permission for; none where there are none or they cannot be learned. Every step of the
 * wizard asks for them, so that they are there before the tap that needs them.
 */
export function useTemplates(): string[] {
  useEffect(() => {
    if (asksToSubscribe && known.get().length === 0)
      call(messageTemplates, {}).then(
        ({ templates }) => known.set(templates),
        () => undefined,
      )
  }, [])
  return useStore(known)
}
