import { render, screen } from '@testing-library/react'
import { StepBar } from './step-bar'

test('the step is told in words, with what is saved', () => {
  render(<StepBar title="个人信息" step={2} of={4} />)
  expect(screen.getByText('第2步，共4步 · 已自动保存')).toBeTruthy()
  expect(screen.getByRole('heading').textContent).toBe('个人信息')
})

test('the lane is solid behind, half here and dashed ahead', () => {
  const { container } = render(<StepBar title="个人信息" step={2} of={4} />)
  const pieces = [...container.querySelectorAll('.step-bar__piece')].map(({ className }) => className.split('--')[1])
  expect(pieces).toEqual(['done', 'half', 'ahead', 'ahead'])
})
