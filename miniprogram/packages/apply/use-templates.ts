import { useEffect, useState } from 'react'
import { messageTemplates } from '../../../shared/contracts/messages'
import { call } from '../../client/call'
import { asksToSubscribe } from '../../platform/subscribe'

/** The messages to ask permission for, known before the tap; none where there are none or they cannot be learned. */
export function useTemplates(): string[] {
  const [templates, setTemplates] = useState<string[]>([])
  useEffect(() => {
    if (asksToSubscribe) call(messageTemplates, {}).then(({ templates: found }) => setTemplates(found), () => undefined)
  }, [])
  return templates
}
