import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { journeys, openWith, resetTaro } from '../../../tests/kit/taro'
import { writeAddress } from '../../../shared/identity/postal-address'
import { personSession } from '../../client/session'
import { callFunction } from '../../platform/functions'
import AddressEdit from './address-edit'
import Addresses from './addresses'
import { takeChosen } from './chosen-address'
import { AddressInput } from './fields/address-input'
import { ReceiveInput } from './fields/receive-input'
import type { FieldInputProps } from './fields/field-input-props'

jest.mock('../../platform/functions', () => ({ callFunction: jest.fn(), keepsRefreshToken: true }))
const answer = callFunction as jest.MockedFunction<typeof callFunction>

const whole = {
  recipient: '马志强',
  phone: '13812346027',
  division: '620102',
  area: '甘肃省兰州市城关区',
  line: '东岗西路1号',
}
const home = { id: 'address-home', address: writeAddress(whole), usual: true }
const old = {
  id: 'address-old',
  address: writeAddress({ ...whole, division: '330103', area: '浙江省杭州市下城区', line: '体育场路1号' }),
  usual: false,
}
let saved: (typeof home)[]
const sent = (name: string) =>
  answer.mock.calls.filter(([called]) => called === name).map(([, data]) => (data as { input: unknown }).input)
const table: Record<string, (input: never) => unknown> = {
  'address-list': () => ({ addresses: saved }),
  'address-save': (input) => input,
  'address-remove': () => {
    saved = []
    return { done: true }
  },
  'certificate-list': () => ({ verified: true, subjects: [] }),
}

let account = 0
beforeEach(() => {
  resetTaro()
  saved = [home, old]
  account += 1
  personSession.adopt({
    token: 't',
    expiresAt: Date.now() + 600_000,
    account: { id: `a${account}`, phone: '1', verified: true },
  })
  answer.mockReset()
  answer.mockImplementation((name, data) =>
    Promise.resolve({ ok: true, output: table[name]!((data as { input: never }).input) }),
  )
})

test('one tap on a saved address hands it to the field that waits and goes back', async () => {
  openWith({ wanted: 'draft-1-address' })
  render(<Addresses />)
  fireEvent.click(await screen.findByRole('button', { name: '甘肃省兰州市城关区东岗西路1号，马志强 138 1234 6027' }))
  expect(takeChosen('draft-1-address')).toBe(home.address)
  expect(journeys.slice(-1)).toEqual(['navigateBack '])
})

test('an address whose area is no longer in force says so and leads to its form', async () => {
  openWith({ wanted: 'draft-1-address' })
  render(<Addresses />)
  expect(await screen.findByText('所在地区不在现行行政区划里，请重新选择')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^浙江省杭州市下城区/ }))
  expect(takeChosen('draft-1-address')).toBeUndefined()
  expect(journeys).toEqual([
    'navigateTo /packages/apply/address-edit/index?id=address-old&wanted=draft-1-address&steps=2',
  ])
})

test('who wants an address and has none comes straight to the form', async () => {
  saved = []
  openWith({ wanted: 'draft-1-address' })
  render(<Addresses />)
  await waitFor(() =>
    expect(journeys).toEqual(['redirectTo /packages/apply/address-edit/index?wanted=draft-1-address']),
  )
})

test('a removed address can be brought back', async () => {
  openWith({})
  render(<Addresses />)
  fireEvent.click(await screen.findByRole('button', { name: '删除甘肃省兰州市城关区东岗西路1号' }))
  fireEvent.click(await screen.findByText('恢复这个地址'))
  await waitFor(() => expect(sent('address-save')).toEqual([home]))
})

test('province, city and district are chosen one after the other, and the address is used at once', async () => {
  openWith({ wanted: 'draft-1-address', steps: '2' })
  render(<AddressEdit />)
  fireEvent.change(await screen.findByLabelText('收件人'), { target: { value: ' 马志强' } })
  fireEvent.change(screen.getByLabelText('收件人手机号'), { target: { value: '138 1234 602' } })
  fireEvent.change(screen.getByLabelText('详细地址'), { target: { value: '东岗西路1号' } })
  fireEvent.click(screen.getByText('保存并使用'))
  expect((await screen.findAllByRole('alert')).map(({ textContent }) => textContent)).toEqual([
    '少了1位数字，手机号共11位',
    '请选所在地区',
  ])
  fireEvent.change(screen.getByLabelText(/^收件人手机号/), { target: { value: '138 1234 6027' } })
  fireEvent.click(screen.getByText('选省、市、区县'))
  for (const name of ['甘肃省', '兰州市', '城关区']) fireEvent.click(screen.getByRole('radio', { name }))
  fireEvent.click(screen.getByText('保存并使用'))
  await waitFor(() => expect(takeChosen('draft-1-address')).toBe(home.address))
  expect(sent('address-save')).toEqual([{ id: expect.any(String), address: home.address, usual: false }])
})

test('the list of districts opens where the chosen one stands, and leads back up', async () => {
  openWith({ id: 'address-home' })
  render(<AddressEdit />)
  fireEvent.click(await screen.findByText('甘肃省兰州市城关区'))
  expect(screen.getByRole('radio', { name: '城关区' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByText('返回上一级'))
  fireEvent.click(screen.getByRole('radio', { name: '嘉峪关市' }))
  expect(await screen.findByText('甘肃省嘉峪关市')).toBeTruthy()
})

const app = {
  kept: { id: 'draft-1' },
  subject: { authority: { division: '620102' } },
} as unknown as FieldInputProps['app']
const field = (id: string, props: object) =>
  ({ id, label: id === 'receive' ? '领取方式' : '邮寄地址', props }) as unknown as FieldInputProps['field']

test('a usual address fills the field in; another is one tap away', async () => {
  const onAnswer = jest.fn()
  const { rerender } = render(
    <AddressInput app={app} field={field('address', {})} anchor="a" answer={undefined} onAnswer={onAnswer} />,
  )
  await waitFor(() => expect(onAnswer).toHaveBeenCalledWith(home.address))
  rerender(<AddressInput app={app} field={field('address', {})} anchor="a" answer={home.address} onAnswer={onAnswer} />)
  fireEvent.click(screen.getByRole('button', { name: /更换$/ }))
  expect(journeys).toEqual(['navigateTo /packages/apply/addresses/index?wanted=draft-1-address'])
})

test('自取 shows where and when, with the telephone', () => {
  const options = [
    { value: 'pickup', label: '自取' },
    { value: 'mail', label: '邮寄到付' },
  ]
  render(
    <ReceiveInput app={app} field={field('receive', { options })} anchor="a" answer="pickup" onAnswer={jest.fn()} />,
  )
  expect(screen.getByText('兰州市城关区道路运输服务中心')).toBeTruthy()
  expect(screen.getByRole('button', { name: '打电话，0931-0000102' })).toBeTruthy()
})
