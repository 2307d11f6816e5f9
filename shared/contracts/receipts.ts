import * as z from 'zod/mini'
import { receiptSchema } from '../receipts/receipt'
import { contract, idSchema } from './contract'

/**
 * What was received for an own case, signed: `json` to check by machine, `pdf` to read, with the same JSON attached.
 * `data` is base64; asking again gives the same bytes.
 */
export const receiptGet = contract({
  name: 'receipt-get',
  function: 'papers',
  who: 'person',
  fresh: true,
  input: z.strictObject({ caseId: idSchema, as: z.enum(['json', 'pdf']) }),
  output: z.strictObject({
    type: z.enum(['application/json', 'application/pdf']),
    name: z.string(),
    data: z.string(),
    receipt: receiptSchema,
  }),
  errors: ['not-found', 'file-missing'],
})
