import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from '@testing-library/react'
import { catalogue } from '../../../shared/services/catalogue'
import { Icon } from './icon'

const drawn = readFileSync(join(__dirname, 'paths.scss'), 'utf8')
const named = readFileSync(join(__dirname, 'icon.tsx'), 'utf8')
  .match(/'([a-z]+)'/g)!
  .map((name) => name.slice(1, -1))

test.each([...new Set(named)].filter((name) => !name.startsWith('.')))('%s is drawn', (name) => {
  expect(drawn).toMatch(new RegExp(`^  ${name}:\\s`, 'm'))
})

test.each(catalogue.map(({ icon }) => icon))('the catalogue icon %s is drawn', (icon) => {
  expect(drawn).toMatch(new RegExp(`^  ${icon}: `, 'm'))
})

test('an icon is silent: the word beside it speaks', () => {
  const { container } = render(<Icon name="home" />)
  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true')
})
