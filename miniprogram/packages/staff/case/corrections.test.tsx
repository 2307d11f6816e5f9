import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { answerProblem, correctionLines, CorrectionsPanel } from './corrections'

const opened = {
  finds: false,
  correctable: [
    { key: 'name', label: '姓名', value: '马志强', day: false },
    { key: 'validUntil', label: '有效期至', value: '2026-12-11', day: true },
  ],
}
const Panel = ({
  of = opened,
  told,
}: {
  of?: typeof opened
  told?: (corrections: Readonly<Record<string, string>>) => void
}) => {
  const [corrections, setCorrections] = useState<Readonly<Record<string, string>>>({})
  return (
    <CorrectionsPanel
      opened={of}
      corrections={corrections}
      onChange={(next) => {
        setCorrections(next)
        told?.(next)
      }}
    />
  )
}

test('a value is picked, sees what the register has, and is corrected or left alone again', () => {
  const told = jest.fn()
  render(<Panel told={told} />)
  fireEvent.click(screen.getByText('选要更正的一项'))
  fireEvent.click(screen.getByText('有效期至'))
  expect(screen.getByText('证照库现在是：2026年12月11日。写成2026-11-21这样')).toBeTruthy()
  fireEvent.input(screen.getByLabelText('有效期至'), { target: { value: '2027-02-30' } })
  expect(screen.getByText('有效期至要写成年月日，例如2026-11-21')).toBeTruthy()
  fireEvent.click(screen.getByText('这一项不更正'))
  expect(told).toHaveBeenLastCalledWith({})
})
test('the clerk reads what will change; a value that does not fit is not among it', () => {
  expect(correctionLines(opened, { name: '马志刚', validUntil: '2027-06-30' })).toEqual([
    '姓名由“马志强”改为“马志刚”',
    '有效期至由“2026年12月11日”改为“2027年6月30日”',
  ])
  expect(correctionLines(opened, { validUntil: '明年' })).toEqual([])
})
test('an answer needs right values, and words where nothing is corrected', () => {
  expect(answerProblem(opened, {}, '')).toBe('一项都没有更正的，请写明核实结果')
  expect(answerProblem(opened, {}, '核实无误')).toBeUndefined()
  expect(answerProblem(opened, { name: 'X' }, '')).toBeTruthy()
  expect(answerProblem({ finds: true, correctable: [] }, {}, '')).toBe('请填查到的从业资格证号')
  expect(answerProblem({ finds: false, correctable: [] }, {}, '')).toBeUndefined()
})
