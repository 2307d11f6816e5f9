import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render, screen } from '@testing-library/react'
import { statuses, type Status } from '../../../shared/casework/status'
import { chipFor } from './chip-for'
import { StatusChip } from './status-chip'

const names = Object.keys(statuses) as Status[]
const drawn = readFileSync(join(__dirname, '../icon/paths.scss'), 'utf8')

test.each(names)('the chip of %s shows its word', (status) => {
  render(<StatusChip {...chipFor(status)} />)
  expect(screen.getByText(statuses[status].word)).toBeTruthy()
})

test.each(names)('the icon of %s is drawn', (status) => {
  expect(drawn).toMatch(new RegExp(`^  ${chipFor(status).icon}: `, 'm'))
})
