import * as z from 'zod/mini'
import { contract, daySchema, done } from './contract'

/** `<case>-<event>`, or a reminder's own name with dots. */
const messageId = z.string().check(z.regex(/^[A-Za-z0-9_.-]{8,200}$/))

const message = z.strictObject({
  messageId,
  at: z.number(),
  title: z.string(),
  text: z.string(),
  read: z.boolean(),
  service: z.string(),
  /** The case that it is about; a reminder has none and leads to the item. */
  caseId: z.optional(z.string()),
})
/** 消息, newest first, with the number of unread ones. */
export const messageList = contract({
  name: 'message-list',
  function: 'messages',
  who: 'person',
  input: z.strictObject({ before: z.optional(z.strictObject({ at: z.number(), messageId })) }),
  output: z.strictObject({ messages: z.array(message), more: z.boolean(), unread: z.number(), today: daySchema }),
  errors: [],
})
/** Marks one message as read, or without an id all of them. */
export const messageRead = contract({
  name: 'message-read',
  function: 'messages',
  who: 'person',
  input: z.strictObject({ messageId: z.optional(messageId) }),
  output: done,
  errors: ['not-found'],
})
/** The subscribe messages that a mini-program asks permission for when an application is handed in. */
export const messageTemplates = contract({
  name: 'message-templates',
  function: 'messages',
  who: 'public',
  input: z.strictObject({}),
  output: z.strictObject({ templates: z.array(z.string()).check(z.maxLength(3)) }),
  errors: [],
})
