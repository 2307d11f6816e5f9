const web = process.env.TARO_ENV === 'h5'

export const pages = ['pages/home/index', 'pages/cases/index', 'pages/scan/index', 'pages/me/index']

export const tabs = [
  { pagePath: 'pages/home/index', text: '首页' },
  { pagePath: 'pages/cases/index', text: '我的办件' },
  { pagePath: 'pages/scan/index', text: '扫一扫' },
  { pagePath: 'pages/me/index', text: '我的' },
]

// The staff desk and the component gallery exist on the web only.
const webOnly = [
  { root: 'packages/staff', pages: ['login/index', 'queue/index', 'case/index'] },
  { root: 'packages/gallery', pages: ['index'] },
]

const folders = (root: string, names: string[]) => ({ root, pages: names.map((name) => `${name}/index`) })

export const subPackages = [
  folders('packages/account', [
    'login',
    'agreement',
    'real-name',
    'move',
    'move-cancel',
    'change-phone',
    'contact',
    'bind',
    ...(web ? ['register', 'password'] : []),
    'certificates',
    'certificate',
  ]),
  folders('packages/guide', ['item', 'all', 'compare']),
  folders('packages/apply', ['step', 'correct', 'addresses', 'address-edit']),
  folders('packages/cases', ['detail', 'submitted']),
  folders('packages/messages', ['list']),
  folders('packages/vouchers', ['show', 'verify']),
  ...(web ? webOnly : []),
]
