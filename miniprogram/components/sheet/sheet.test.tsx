import { fireEvent, render, screen } from '@testing-library/react'
import { Sheet } from './sheet'

test('a closed sheet is not there', () => {
  render(<Sheet open={false} title="撤回这个申请？" onClose={jest.fn()} />)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an open sheet is a dialog named by its question and closes by the veil', () => {
  const onClose = jest.fn()
  render(<Sheet open title="撤回这个申请？" onClose={onClose} />)
  expect(screen.getByRole('dialog', { name: '撤回这个申请？' })).toBeTruthy()
  fireEvent.click(screen.getByLabelText('关闭'))
  expect(onClose).toHaveBeenCalled()
})
