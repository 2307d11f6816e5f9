import { encode, RequestError, type Value } from './values'

const ADVICE = 'Please check your request, but if the problem cannot be solved, contact us.'

/** The errors of CloudBase's database, with the texts that applications match on. */
export const noCollection = (name: string) =>
  new RequestError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`)

export const conflict = () =>
  new RequestError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )

export const noTransaction = () =>
  new RequestError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )

export const notInTransaction = (what: string) =>
  new RequestError(
    'DATABASE_TRANSACTION_FAIL',
    `[OperationDenied] ${what} is not supported in a transaction: only document operations and add are. ${ADVICE}`,
  )

export const failed = (reason: string) => new RequestError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`)

export const duplicate = (collection: string, index: string, keys: [string, Value | undefined][]) => {
  const key = keys.map(([path, value]) => `${path}: ${encode(value ?? null)}`).join(', ')
  const error = `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${key} }`
  return failed(`(E11000) multiple write errors: [{write errors: [{${error}}]}, {<nil>}]. ${ADVICE}`)
}

export const invalidParam = (reason: string) => new RequestError('INVALID_PARAM', reason)
