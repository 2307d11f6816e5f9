/**
 * Every collection with its indexes, declared once: the local cloud creates them at start, the deployment too.
 * No collection can be read by clients.
 */
interface Index {
  name: string
  keys: [string, 1 | -1][]
  unique?: boolean
}
export interface Collection {
  name: string
  indexes: Index[]
}

const index = (name: string, ...paths: string[]): Index => ({
  name,
  keys: paths.map((path) => (path.startsWith('-') ? [path.slice(1), -1] : [path, 1])),
})
const unique = (name: string, ...paths: string[]): Index => ({ ...index(name, ...paths), unique: true })

export const collections: Collection[] = [
  { name: 'accounts', indexes: [unique('phone', 'phoneIndex'), unique('person', 'personKey')] },
  {
    name: 'sessions',
    indexes: [index('subject', 'subject'), index('openid', 'openid', '-createdAt'), index('expiry', 'expiresAt')],
  },
  { name: 'codes', indexes: [index('expiry', 'expiresAt')] },
  { name: 'counters', indexes: [index('expiry', 'expiresAt')] },
  { name: 'logins', indexes: [unique('account', 'account')] },
  { name: 'guesses', indexes: [index('expiry', 'expiresAt')] },
  { name: 'readings', indexes: [index('expiry', 'expiresAt')] },
  { name: 'moves', indexes: [index('from', 'from', 'state'), index('state', 'state', 'effectiveAt')] },
  { name: 'staff', indexes: [unique('account', 'account')] },
  {
    name: 'files',
    indexes: [index('owner', 'owner', 'createdAt'), index('look', 'lookAt'), index('drafts', 'drafts')],
  },
  {
    name: 'certificates',
    indexes: [index('holder', 'holderIndex'), unique('number', 'numberIndex'), index('remind', 'remindOn')],
  },
  {
    name: 'vehicles',
    indexes: [index('holder', 'holderIndex'), unique('number', 'numberIndex'), index('remind', 'remindOn')],
  },
  { name: 'licences', indexes: [index('holder', 'holderIndex'), unique('number', 'numberIndex')] },
  { name: 'recordVersions', indexes: [index('record', 'kind', 'recordId', '-version')] },
  { name: 'addressBooks', indexes: [] },
  { name: 'drafts', indexes: [unique('subject', 'owner', 'service', 'subjectId'), index('age', 'savedAt')] },
  { name: 'definitions', indexes: [] },
  {
    name: 'cases',
    indexes: [
      unique('number', 'number'),
      unique('active', 'activeKey'),
      index('owner', 'owner', '-submittedAt', '-_id'),
      index('queue', 'authority', 'status', 'dueAt', 'submittedAt', '_id'),
      index('subject', 'subject.id', 'status'),
      index('name', 'nameIndex'),
      index('holder', 'holderIndex'),
      index('files', 'fileIds'),
      index('changed', 'changedAt'),
      index('overdue', 'status', 'dueAt'),
      index('papers', 'papersAt'),
    ],
  },
  {
    name: 'messages',
    indexes: [
      index('owner', 'owner', '-at', '-_id'),
      index('unread', 'owner', 'read'),
      index('waiting', 'delivery', 'retryAt'),
      index('expiry', 'expiresAt'),
    ],
  },
  { name: 'marks', indexes: [] },
  { name: 'vouchers', indexes: [index('case', 'caseId'), index('owner', 'owner')] },
]
