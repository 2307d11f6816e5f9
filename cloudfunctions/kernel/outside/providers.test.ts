import { ocrProblem } from './providers'

test.each([
  ['ocr-busy', { errCode: -1, errMsg: 'openapi.ocr.idcard:fail system error' }],
  ['ocr-busy', { errCode: -604102, errMsg: 'openapi.ocr.idcard:fail call open API timeout' }],
  ['ocr-busy', { errCode: -501001, errMsg: 'openapi.ocr.idcard:fail -501001 resource system error. request timeout' }],
  ['ocr-unreadable', { errCode: 101001, errMsg: 'certificate not found' }],
  ['ocr-unavailable', { errCode: -501001, errMsg: 'resource system error. socket hang up' }],
  ['ocr-unavailable', { errCode: -604101, errMsg: 'no permission to call this API' }],
  ['ocr-unavailable', {}],
])('%s: %j', (code, error) => expect(ocrProblem(error).code).toBe(code))
