import { fireEvent, render, screen } from '@testing-library/react'
import { CallError, offline } from '../../client/call-error'
import { journeys, resetTaro } from '../../../tests/kit/taro'
import { Shown } from './shown'

beforeEach(resetTaro)

test('a lost connection says so and can be tried again', () => {
  const again = jest.fn()
  render(
    <Shown of={{ state: 'failed', error: offline() }} again={again}>
      {() => null}
    </Shown>,
  )
  expect(screen.getByRole('alert').textContent).toContain('没连上网络')
  fireEvent.click(screen.getByText('再试一次'))
  expect(again).toHaveBeenCalled()
})

test('a session that has run out leads to the login', () => {
  const error = new CallError({
    code: 'not-signed-in',
    message: '太久没操作，请重新登录。草稿已保存',
    retryable: false,
  })
  render(
    <Shown of={{ state: 'failed', error }} again={jest.fn()}>
      {() => null}
    </Shown>,
  )
  fireEvent.click(screen.getByText('请登录'))
  expect(journeys).toEqual(['navigateTo /packages/account/login/index'])
})

test('what has been loaded is shown', () => {
  render(
    <Shown of={{ state: 'ready', value: '马志强' }} again={jest.fn()}>
      {(name) => <b>{name}</b>}
    </Shown>,
  )
  expect(screen.getByText('马志强')).toBeTruthy()
})
