import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './button'

test('a tap on a button acts', () => {
  const onTap = jest.fn()
  render(<Button onTap={onTap}>确认提交</Button>)
  fireEvent.click(screen.getByRole('button'))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('a busy button says what it does and ignores taps', () => {
  const onTap = jest.fn()
  render(
    <Button busy="正在提交" onTap={onTap}>
      确认提交
    </Button>,
  )
  fireEvent.click(screen.getByRole('button', { name: '正在提交' }))
  expect(onTap).not.toHaveBeenCalled()
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
})

test('a waiting button says until when and ignores taps', () => {
  const onTap = jest.fn()
  render(
    <Button waiting="59秒后重发" onTap={onTap}>
      获取验证码
    </Button>,
  )
  fireEvent.click(screen.getByRole('button', { name: '59秒后重发' }))
  expect(onTap).not.toHaveBeenCalled()
})
