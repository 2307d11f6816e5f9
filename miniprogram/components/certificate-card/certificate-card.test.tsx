import { fireEvent, render, screen } from '@testing-library/react'
import { CertificateCard } from './certificate-card'

const card = {
  ground: 'qualification',
  kind: '从业资格证',
  name: '货物运输驾驶员',
  pill: { tone: 'good', text: '有效' },
  facts: [{ label: '姓名', value: '马志强' }],
} as const

test('a closed card opens by a tap and is named with its status', () => {
  const onOpen = jest.fn()
  render(<CertificateCard {...card} facts={[...card.facts]} open={false} onOpen={onOpen} />)
  expect(screen.queryByText('马志强')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '从业资格证，货物运输驾驶员，有效' }))
  expect(onOpen).toHaveBeenCalled()
})

test('what comes next stands on a closed card too, and leads there', () => {
  const onTap = jest.fn()
  render(
    <CertificateCard
      {...card}
      facts={[...card.facts]}
      open={false}
      onOpen={jest.fn()}
      line={{ text: '换发 明年6月9日截止', action: { text: '去办', onTap } }}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '换发 明年6月9日截止，去办' }))
  expect(onTap).toHaveBeenCalled()
})

test('an open card shows its facts', () => {
  render(<CertificateCard {...card} facts={[...card.facts]} open onOpen={jest.fn()} />)
  expect(screen.getByText('马志强')).toBeTruthy()
})
