import { posix } from 'node:path'
import type { Artefact } from '../artefact'
import type { Mutation, Pick } from './mutation'
import { allPages, drop } from './places'

/** app.json and what it names. */
export const ofPages: Mutation[] = [
  ...['wxml', 'js', 'json'].map((suffix) => ({
    name: `a page’s .${suffix} is gone`,
    kinds: ['missing-page'],
    break: (it: Artefact, pick: Pick) => drop(it, `${pick(allPages(it))}.${suffix}`),
  })),
  {
    name: 'app.json names a page that is not there',
    kinds: ['missing-page'],
    break(it, pick) {
      const lost = posix.join(pick(allPages(it)), '../../lost/index')
      it.change('app.json', (app) => app.pages.push(lost))
      return `${lost}.js`
    },
  },
  {
    name: 'app.json names a page twice',
    kinds: ['app-json'],
    break(it) {
      it.change('app.json', (app) => app.pages.push(app.pages[0]))
      return 'app.json'
    },
  },
  {
    name: 'a tab leads to no page',
    kinds: ['app-json'],
    break(it) {
      it.change('app.json', (app) => {
        app.tabBar ??= { list: app.pages.slice(0, 2).map((pagePath: string) => ({ pagePath, text: '页' })) }
        app.tabBar.list[0].pagePath = 'pages/lost/index'
      })
      return 'app.json: tab pages/lost/index'
    },
  },
  {
    name: 'a tab’s icon is not there',
    kinds: ['missing-file'],
    break(it) {
      it.change('app.json', (app) => {
        app.tabBar ??= { list: app.pages.slice(0, 2).map((pagePath: string) => ({ pagePath, text: '页' })) }
        app.tabBar.list[0].iconPath = 'icons/lost.png'
      })
      return 'icons/lost.png'
    },
  },
  {
    name: 'a preload rule names a package that is not there',
    kinds: ['app-json'],
    break(it, pick) {
      const page = pick(allPages(it))
      it.change('app.json', (app) => (app.preloadRule = { [page]: { network: 'all', packages: ['packages/lost'] } }))
      return `app.json: preloadRule of ${page}`
    },
  },
  {
    name: 'the sitemap is not there',
    kinds: ['missing-file'],
    break(it) {
      it.change('app.json', (app) => (app.sitemapLocation = 'sitemap.json'))
      return 'sitemap.json'
    },
  },
  {
    name: 'a colour of the theme is not there',
    kinds: ['app-json'],
    break(it, pick) {
      const page = pick(allPages(it))
      it.change(`${page}.json`, (config) => (config.backgroundColor = '@lostColour'))
      return `${page}.json uses @lostColour`
    },
  },
]

/** JSON that cannot be read. */
export const ofJson: Mutation[] = [
  {
    name: 'app.json has a comma too many',
    kinds: ['json'],
    break(it) {
      it.edit('app.json', /}\s*$/, ',}')
      return 'app.json:'
    },
  },
  {
    name: 'a page’s JSON does not end',
    kinds: ['json'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.json`
      it.edit(file, /}\s*$/, '')
      return `${file}:`
    },
  },
  {
    name: 'project.config.json has a comment',
    kinds: ['json'],
    break(it) {
      it.prepend(it.config('project.config.json'), '// settings\n')
      return 'project.config.json:1:1'
    },
  },
  {
    name: 'the sitemap does not parse',
    kinds: ['json'],
    break(it) {
      it.write('sitemap.json', '{\n  "rules": [{ "action": allow }]\n}')
      return 'sitemap.json:2:'
    },
  },
  {
    name: 'app.json has its pages by name instead of in a list',
    kinds: ['app-json'],
    break(it) {
      it.change('app.json', (app) => (app.pages = { first: app.pages[0] }))
      return 'app.json: "pages"'
    },
  },
]
