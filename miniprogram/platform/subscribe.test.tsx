import Taro from '@tarojs/taro'
import { askToSubscribe } from './subscribe'

const ask = jest.fn<Promise<unknown>, [object]>()
beforeEach(() => {
  ask.mockReset()
  Object.assign(Taro, { requestSubscribeMessage: ask })
})

test('the templates are asked for together; a refusal or a closed switch does not stop the application', async () => {
  ask.mockRejectedValue(new Error('requestSubscribeMessage:fail 20004'))
  await expect(askToSubscribe(['progress', 'result', 'reminder'])).resolves.toBeUndefined()
  expect(ask.mock.calls).toEqual([[{ tmplIds: ['progress', 'result', 'reminder'] }]])
})
test('without templates nobody is asked', async () => {
  await askToSubscribe([])
  expect(ask).not.toHaveBeenCalled()
})
