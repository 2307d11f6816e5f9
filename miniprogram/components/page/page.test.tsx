import { act, render, screen } from '@testing-library/react'
import { changeSettings } from '../../client/settings'
import { Page } from './page'

afterEach(() => act(() => changeSettings({ care: false, appearance: 'system' })))

const classesOf = (container: HTMLElement) => container.firstElementChild?.className.split(' ')

test('a page is light until the phone or the person says otherwise', () => {
  const { container } = render(<Page title="首页" />)
  expect(classesOf(container)).not.toContain('theme--dark')
})

test('关怀版 and dark are classes on the page root, switched at once', () => {
  const { container } = render(<Page title="首页" />)
  act(() => changeSettings({ care: true, appearance: 'dark' }))
  expect(classesOf(container)).toEqual(expect.arrayContaining(['theme--dark', 'theme--care']))
})

test('a tab page has the four tabs with its own one selected', () => {
  render(<Page title="我的办件" tab="cases" />)
  expect(screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-label'))).toEqual([
    '首页',
    '我的办件',
    '扫一扫',
    '我的',
  ])
  expect(screen.getByRole('tab', { name: '我的办件' }).getAttribute('aria-selected')).toBe('true')
})
