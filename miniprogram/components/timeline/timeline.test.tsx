import { render, screen } from '@testing-library/react'
import { Timeline } from './timeline'

test('every dot tells its state in words too', () => {
  render(
    <Timeline
      moments={[
        { state: 'done', title: '已提交' },
        { state: 'waiting', title: '等您补正' },
        { state: 'ahead', title: '审验' },
      ]}
    />,
  )
  expect(screen.getAllByRole('img').map((dot) => dot.getAttribute('aria-label'))).toEqual([
    '已完成',
    '等您处理',
    '还没到',
  ])
})
