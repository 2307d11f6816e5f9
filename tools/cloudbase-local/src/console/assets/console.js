import { get } from './api.js'
import { el } from './dom.js'
import { collections } from './views/collections.js'
import { functions } from './views/functions.js'
import { outbox } from './views/outbox.js'
import { overview } from './views/overview.js'
import { storage } from './views/storage.js'
import { timers } from './views/timers.js'

/** A view fills `main` and may answer a function that refreshes it and one that tidies up. */
const VIEWS = [
  ['outbox', '发件箱', outbox],
  ['functions', '云函数', functions],
  ['collections', '数据库', collections],
  ['storage', '云存储', storage],
  ['timers', '定时器', timers],
  ['overview', '概况', overview],
]
const REFRESH_MS = 2000

const main = document.getElementById('main')
const state = document.getElementById('state')
let refresh

function fail(error) {
  state.textContent = error instanceof TypeError ? '连不上本机云：它停了吗？' : error.message
  state.className = 'bad'
}

async function show() {
  const [, wanted] = /^#\/(\w+)/.exec(location.hash) ?? []
  const [name, title, view] = VIEWS.find(([key]) => key === wanted) ?? VIEWS[0]
  document.title = `${title} · 本机云`
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === `#/${name}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  main.replaceChildren(el('h2', {}, title))
  refresh = undefined
  try {
    const update = await view(main)
    refresh = update
    await update?.()
  } catch (error) {
    fail(error)
  }
}

async function tick() {
  if (!document.hidden) {
    try {
      await refresh?.()
      state.className = ''
      state.textContent = `已更新 ${new Date().toLocaleTimeString('zh-CN', { hour12: false })}`
    } catch (error) {
      fail(error)
    }
  }
  setTimeout(tick, REFRESH_MS)
}

document
  .getElementById('nav')
  .append(
    ...VIEWS.map(([name, title], i) =>
      el(
        'a',
        { href: `/_console/#/${name}`, 'aria-keyshortcuts': String(i + 1) },
        `${title} `,
        el('kbd', {}, String(i + 1)),
      ),
    ),
  )

addEventListener('hashchange', show)
addEventListener('keydown', (event) => {
  if (event.target.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return
  const view = VIEWS[Number(event.key) - 1]
  if (view) location.hash = `#/${view[0]}`
  if (event.key === '/') {
    event.preventDefault()
    main.querySelector('input')?.focus()
  }
})

get('overview')
  .then(({ env }) => {
    document.getElementById('env').textContent = env
  })
  .catch(fail)
void show()
void tick()
