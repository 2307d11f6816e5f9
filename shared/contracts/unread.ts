import * as z from 'zod/mini'
import { contract } from './contract'

/** How many messages are unread. By itself, for the first pages need nothing else of them. */
export const messageUnread = contract({
  name: 'message-unread',
  function: 'messages',
  who: 'person',
  input: z.strictObject({}),
  output: z.strictObject({ unread: z.number() }),
  errors: [],
})
