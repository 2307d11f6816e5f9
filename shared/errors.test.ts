import { DomainError, errorTexts, publicError, type ErrorCode } from './errors'

const codes = Object.keys(errorTexts) as ErrorCode[]

test('every message is a Chinese sentence that fits on a phone', () => {
  for (const code of codes) {
    expect([code, /^[\u4e00-\u9fff]/.test(errorTexts[code].message)]).toEqual([code, true])
    expect(errorTexts[code].message.length).toBeLessThanOrEqual(30)
    expect(errorTexts[code].message).not.toMatch(/[。！!]$|error|Error/)
  }
})

test('no two codes say the same', () => {
  expect(new Set(codes.map((code) => errorTexts[code].message)).size).toBe(codes.length)
})

test('what crosses the border is code, message, retryable and request, and a detail only when there is one', () => {
  expect(publicError(new DomainError('busy'), 'r1')).toEqual({
    code: 'busy',
    message: errorTexts.busy.message,
    retryable: true,
    requestId: 'r1',
  })
  const detail = { outcome: 'notYet', reason: '还没到时间', from: '2026-11-29', nodes: [] } as const
  expect(publicError(new DomainError('not-eligible', '还没到时间', { ...detail, nodes: [] }), 'r2')).toEqual({
    code: 'not-eligible',
    message: '还没到时间',
    retryable: false,
    requestId: 'r2',
    detail,
  })
})

test('no stack and no cause can travel with it', () => {
  const error = new DomainError('internal')
  expect(Object.keys(publicError(error, 'r'))).toEqual(['code', 'message', 'retryable', 'requestId'])
})
