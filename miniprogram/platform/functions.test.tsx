import Taro from '@tarojs/taro'
import * as weapp from './functions'
import * as h5 from './functions.h5'

const envelope = { device: 'device-1', input: {} }
const answer = { ok: true, output: {} }

test('on the web the action is posted to the path of its function', async () => {
  const fetched = jest.fn().mockResolvedValue({ json: () => Promise.resolve(answer) })
  globalThis.fetch = fetched
  expect(await h5.callFunction('case-list', envelope, 'cases')).toEqual(answer)
  const [path, { method, body }] = fetched.mock.calls[0] as [string, { method: string; body: string }]
  expect([path, method, JSON.parse(body)]).toEqual(['/api/cases', 'POST', { action: 'case-list', ...envelope }])
})

test('in the mini-program it is called in its function', async () => {
  const callFunction = jest.fn().mockResolvedValue({ result: answer })
  Object.assign(Taro, { cloud: { init: jest.fn(), callFunction } })
  expect(await weapp.callFunction('case-list', envelope, 'cases')).toEqual(answer)
  expect(callFunction).toHaveBeenCalledWith({ name: 'cases', data: { action: 'case-list', ...envelope } })
})
