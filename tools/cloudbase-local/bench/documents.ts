import type { Doc } from '../src/index'

export const INDEXES = [
  {
    name: 'owner_created',
    keys: [
      ['owner', 1],
      ['createdAt', -1],
    ] as [string, 1 | -1][],
  },
  { name: 'number_unique', keys: [['number', 1]] as [string, 1 | -1][], unique: true },
]

/** Documents per owner, so that a page of 20 is part of what an owner has. */
const PER_OWNER = 50
const START = Date.UTC(2026, 0, 1)

/** A case-like document of about 530 bytes as JSON. */
export function documentOf(i: number): Doc {
  return {
    _id: `c${String(i).padStart(8, '0')}`,
    number: `N${i}`,
    owner: `o${Math.floor(i / PER_OWNER)}`,
    status: ['待核查', '已受理', '审验中', '已评级'][i % 4],
    createdAt: new Date(START + i * 1000),
    division: 440100 + (i % 20),
    version: 1,
    flags: { urgent: i % 7 === 0, channel: 'weapp' },
    history: [{ at: new Date(START + i * 1000), what: 'submitted', by: `o${Math.floor(i / PER_OWNER)}` }],
    note: 'x'.repeat(200),
  }
}

export const ownerOf = (i: number): string => `o${Math.floor(i / PER_OWNER)}`
