const web = process.env.TARO_ENV === 'h5'

export const pages = [
  'pages/home/index',
  'pages/cases/index',
  'pages/scan/index',
  'pages/me/index',
]

export const tabs = [
  { pagePath: 'pages/home/index', text: '首页' },
  { pagePath: 'pages/cases/index', text: '我的办件' },
  { pagePath: 'pages/scan/index', text: '扫一扫' },
  { pagePath: 'pages/me/index', text: '我的' },
]

// The staff desk and the component gallery exist on the web only.
const webOnly = [
  { root: 'packages/gallery', pages: ['index'] },
]

export const subPackages = [
  ...(web ? webOnly : []),
]
