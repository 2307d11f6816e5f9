import * as z from 'zod/mini'
import { borderColours } from '../photos'
import { contract, done, idSchema } from './contract'

const purpose = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('identity'), side: z.enum(['front', 'back']) }),
  z.strictObject({
    purpose: z.literal('material'),
    draft: idSchema,
    material: z.string().check(z.maxLength(40)),
    part: z.string().check(z.maxLength(40)),
  }),
])

/**
 * Where to put one picture. PUT the bytes to `url` with `headers`, or POST a form with `form` and the file last
 * (`file`).
 */
export const uploadTicket = contract({
  name: 'upload-ticket',
  function: 'files',
  who: 'person',
  input: z.strictObject({ for: purpose, bytes: z.number().check(z.minimum(0)) }),
  output: z.strictObject({
    fileId: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    form: z.record(z.string(), z.string()),
  }),
  errors: ['too-many', 'bad-picture'],
})
/**
 * Takes an uploaded picture in: checked by content, written anew, encrypted, the original deleted. What was measured is
 * answered; whether it suits the material is the same judgement on the phone and at the clerk's (`shared/photos`).
 */
export const uploadAccept = contract({
  name: 'upload-accept',
  function: 'upload-accept',
  who: 'person',
  input: z.strictObject({ fileId: idSchema }),
  output: z.strictObject({
    fileId: z.string(),
    width: z.number(),
    height: z.number(),
    bytes: z.number(),
    advice: z.array(z.enum(['blurred', 'dark'])),
    border: z.enum(borderColours),
  }),
  errors: ['not-found', 'bad-picture'],
})
/** One picture, for its owner or for a clerk of the case's authority. `data` is base64 JPEG. */
export const fileView = contract({
  name: 'file-view',
  function: 'files',
  who: 'person',
  fresh: true,
  input: z.strictObject({ fileId: idSchema, thumbnail: z.optional(z.boolean()) }),
  output: z.strictObject({ type: z.literal('image/jpeg'), data: z.string() }),
  errors: ['not-found'],
})
export const fileRemove = contract({
  name: 'file-remove',
  function: 'files',
  who: 'person',
  input: z.strictObject({ fileId: idSchema }),
  output: done,
  errors: ['not-found'],
})
/**
 * One picture of a case for its clerk; `hints` say what the measured picture should be better at, by the case's own
 * definition.
 */
export const reviewFile = contract({
  name: 'review-file',
  function: 'desk',
  who: 'staff',
  fresh: true,
  input: z.strictObject({ caseId: idSchema, fileId: idSchema }),
  output: z.strictObject({ type: z.literal('image/jpeg'), data: z.string(), hints: z.array(z.string()) }),
  errors: ['not-found'],
})
