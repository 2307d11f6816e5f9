import { render, screen } from '@testing-library/react'
import { VerdictPanel } from './verdict-panel'

test.each([
  ['green', 'ok'],
  ['amber', 'warn'],
  ['red', 'stop'],
] as const)('a %s answer also has its own shape', (tone, shape) => {
  const { container } = render(<VerdictPanel tone={tone} title="有效" text="" stamp="11-21 9:41:36" rows={[]} />)
  expect(container.querySelector(`.icon--${shape}`)).toBeTruthy()
})

test('the answer is announced with the time of the check', () => {
  render(<VerdictPanel tone="red" title="不是有效凭证" text="签名对不上" stamp="11-21 9:41:36" rows={[]} />)
  expect(screen.getByRole('alert').textContent).toContain('不是有效凭证')
  expect(screen.getByText('核验于 11-21 9:41:36')).toBeTruthy()
})
