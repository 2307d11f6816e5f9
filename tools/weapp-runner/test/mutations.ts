import { posix } from 'node:path'
import { pagePaths } from '../src/project/app-json'
import { target, withSuffix } from '../src/project/references/paths'
import { literal, startTags } from '../src/project/wxml'
import type { Artefact } from './artefact'

/** Chooses which of several pages, components or files is broken. */
export type Pick = <T>(from: T[]) => T

/** One way to break a built mini-program, whatever it is. */
export interface Mutation {
  name: string
  /** Kinds of problem that tell of it rightly. */
  kinds: string[]
  /** Runs in a process of its own: a test runner would take the rejection for one of its own. */
  apart?: boolean
  /** Breaks the copy; answers what the report must name: a file, mostly. */
  break(it: Artefact, pick: Pick): string
}

const MB = 1024 * 1024

const allPages = (it: Artefact) => pagePaths(it.contents.app)
const firstPage = (it: Artefact) => it.contents.app.entryPagePath ?? it.contents.app.pages[0]!

/** Components that JSON declares, by path. */
function components(it: Artefact): string[] {
  const { app, json } = it.contents
  const declared = [['app', app] as const, ...Object.entries(json)].flatMap(([path, config]) =>
    Object.values(config.usingComponents ?? {}).map((request) => target(path, request)),
  )
  return [...new Set(declared)]
}

const filesWith = (it: Artefact, suffix: string, pattern: RegExp) =>
  it.contents.files.filter((file) => file.endsWith(suffix) && pattern.test(it.read(file)))

/** Files that WXML refers to by a tag's `src`. */
const sources = (it: Artefact, tag: string, suffix: string) =>
  it.contents.files
    .filter((file) => file.endsWith('.wxml'))
    .flatMap((file) =>
      startTags(it.read(file))
        .filter(({ name }) => name === tag)
        .map((one) => withSuffix(target(file, literal(one, 'src')!), suffix)),
    )

const drop = (it: Artefact, file: string) => {
  it.drop(file)
  return file
}

const ofPages: Mutation[] = [
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

const ofJson: Mutation[] = [
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

const ofComponents: Mutation[] = [
  ...['wxml', 'js', 'json'].map((suffix) => ({
    name: `a component’s .${suffix} is gone`,
    kinds: ['missing-component'],
    break: (it: Artefact, pick: Pick) => drop(it, `${pick(components(it))}.${suffix}`),
  })),
  {
    name: 'a component’s path leads nowhere',
    kinds: ['missing-component'],
    break(it, pick) {
      const page = pick(allPages(it))
      it.change(`${page}.json`, (config) => (config.usingComponents = { lost: '/components/lost' }))
      return `${page}.json is declared as /components/lost`
    },
  },
  {
    name: 'a component’s JSON does not say that it is one',
    kinds: ['missing-component'],
    break(it, pick) {
      const file = `${pick(components(it))}.json`
      it.change(file, (config) => delete config.component)
      return file
    },
  },
]

const ofViews: Mutation[] = [
  {
    name: 'an imported WXML is gone',
    kinds: ['wxml'],
    break: (it, pick) => drop(it, pick(sources(it, 'import', '.wxml'))),
  },
  {
    name: 'a WXS module is gone',
    kinds: ['wxml'],
    break: (it, pick) => drop(it, pick(sources(it, 'wxs', '.wxs'))),
  },
  {
    name: 'a template that a page calls by name is called otherwise',
    kinds: ['missing-template'],
    break(it, pick) {
      const file = pick(filesWith(it, '.wxml', /<template\s[^>]*\bis="[^"{]/))
      it.edit(file, /(<template\s[^>]*\bis=")([^"{]+)"/, '$1lost_$2"')
      return file
    },
  },
  {
    name: 'a page’s WXML does not close a tag',
    kinds: ['wxml'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.wxml`
      it.prepend(file, '<view>')
      return file
    },
  },
  {
    name: 'WXS in words that WeChat’s compiler refuses',
    kinds: ['wxml'],
    break(it, pick) {
      const file = pick(sources(it, 'wxs', '.wxs'))
      it.prepend(file, 'var twice = (n) => n * 2\n')
      return file
    },
  },
  {
    name: 'a picture is not in the package',
    kinds: ['missing-file'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.wxml`
      it.prepend(file, '<image src="/pictures/lost.png" />')
      return `${file}:1 shows /pictures/lost.png`
    },
  },
  {
    name: 'an imported WXSS is not there',
    kinds: ['wxss'],
    break(it, pick) {
      const file = pick(it.contents.files.filter((one) => /^(app|pages\/.*)\.wxss$/.test(one)))
      it.prepend(file, '@import "./lost.wxss";\n')
      return `${file}:1`
    },
  },
  {
    name: 'WXSS does not close a brace',
    kinds: ['wxss'],
    break(it) {
      it.write('app.wxss', `${it.read('app.wxss')}\n.open { color: red`)
      return 'app.wxss'
    },
  },
  {
    name: 'WXSS shows a picture of the package',
    kinds: ['wxss'],
    break(it) {
      it.write('app.wxss', `${it.read('app.wxss')}\n.seal { background: url(./seal.png) }`)
      return './seal.png'
    },
  },
]

const ofScripts: Mutation[] = [
  {
    name: 'a module that others require is gone',
    kinds: ['missing-module'],
    break(it, pick) {
      const required = filesWith(it, '.js', /\brequire\("\.[^"]+"\)/).flatMap((file) =>
        [...it.read(file).matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, path]) =>
          withSuffix(target(file, path!), '.js'),
        ),
      )
      return drop(it, pick(required))
    },
  },
  {
    name: 'a script does not parse',
    kinds: ['script'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.js`
      it.prepend(file, 'var = 1;')
      return file
    },
  },
  {
    name: 'a script makes code from strings',
    kinds: ['code-from-strings'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.js`
      it.prepend(file, 'eval("1");')
      return file
    },
  },
  {
    name: 'the build left an environment variable in',
    kinds: ['absent-global'],
    break(it, pick) {
      const file = `${pick(allPages(it))}.js`
      it.prepend(file, 'var mode = process.env.MODE;')
      return file
    },
  },
]

const ofSizes: Mutation[] = [
  {
    name: 'the main package is over WeChat’s limit',
    kinds: ['package-size'],
    break(it) {
      it.write('big.bin', 'x'.repeat(2 * MB + 1))
      return 'the main package'
    },
  },
  {
    name: 'a subpackage is over WeChat’s limit',
    kinds: ['package-size'],
    break(it, pick) {
      const { root } = pick(it.contents.app.subPackages)
      it.write(`${root}/big.bin`, 'x'.repeat(2 * MB + 1))
      return `subpackage ${root}`
    },
  },
]

/** What the package check must see, without running anything. */
export const STATIC: Mutation[] = [...ofPages, ...ofJson, ...ofComponents, ...ofViews, ...ofScripts, ...ofSizes]

/** Code that runs when the first page's file is read. */
const inFirstPage = (name: string, kind: string, code: string): Mutation => ({
  name,
  kinds: [kind],
  break(it) {
    const file = `${firstPage(it)}.js`
    it.prepend(file, `${code};`)
    return file
  },
})

/** Code that runs in the first page's onLoad, however the page is registered. */
const inOnLoad = (name: string, kind: string, code: string): Mutation => ({
  name,
  kinds: [kind],
  break(it) {
    const file = `${firstPage(it)}.js`
    const broken = `function (register) { return function (definition) {
      var methods = definition.onLoad ? definition : (definition.methods = definition.methods || {});
      var first = methods.onLoad;
      methods.onLoad = function (query) { ${code}; return first && first.call(this, query) };
      return register(definition)
    } }`
    it.prepend(file, `(function (broken) { Page = broken(Page); Component = broken(Component) })(${broken});`)
    return firstPage(it)
  },
})

/** What only a run shows: code, templates and handlers that are computed. */
export const RUNNING: Mutation[] = [
  inFirstPage('a page throws while its file is read', 'exception', 'null.broken'),
  inOnLoad('a page’s onLoad throws', 'exception', 'throw new Error("broken")'),
  {
    ...inOnLoad('a promise that nobody looks after', 'unhandled-rejection', 'Promise.reject(Error("lost"))'),
    apart: true,
  },
  inOnLoad('a callback throws later', 'exception', 'setTimeout(function () { throw new Error("late") }, 0)'),
  inFirstPage('fetch, which a phone has not', 'exception', 'fetch("/api")'),
  inFirstPage('document, which a phone’s app code has not', 'exception', 'document.title'),
  inFirstPage('a method newer than iOS 13', 'exception', '[1].at(-1)'),
  inFirstPage('a wx method that nobody implemented', 'not-implemented', 'wx.openBluetoothAdapter({})'),
  {
    name: 'app.js throws',
    kinds: ['exception'],
    break(it) {
      it.prepend('app.js', 'null.broken;')
      return 'app.js'
    },
  },
  {
    name: 'a page’s file registers no page',
    kinds: ['missing-registration'],
    break(it) {
      const file = `${firstPage(it)}.js`
      it.write(file, '')
      return file
    },
  },
  {
    name: 'a component on the first page throws when it is attached',
    kinds: ['exception'],
    break(it) {
      const page = firstPage(it)
      it.write('broken/index.js', 'Component({ lifetimes: { attached: function () { throw new Error("broken") } } })')
      it.write('broken/index.json', '{ "component": true }')
      it.write('broken/index.wxml', '<view />')
      it.change(`${page}.json`, (config) => {
        config.usingComponents = { ...config.usingComponents, broken: '/broken/index' }
      })
      it.prepend(`${page}.wxml`, '<broken />')
      return 'broken/index'
    },
  },
  {
    name: 'a tag that is no component',
    kinds: ['unknown-component'],
    break(it) {
      const page = firstPage(it)
      it.prepend(`${page}.wxml`, '<veiw />')
      return page
    },
  },
  {
    name: 'a template whose name is computed is not there',
    kinds: ['missing-template'],
    break(it) {
      const file = `${firstPage(it)}.wxml`
      it.prepend(file, '<template is="{{\'lost\'}}" />')
      return file
    },
  },
  {
    name: 'every template that nobody calls by a written name is gone',
    kinds: ['missing-template'],
    break(it) {
      const file = sources(it, 'import', '.wxml')[0]!
      const called = it.contents.files
        .filter((one) => one.endsWith('.wxml'))
        .flatMap((one) => startTags(it.read(one)).flatMap((tag) => literal(tag, 'is') ?? []))
      const lost = startTags(it.read(file))
        .filter(({ name, attributes }) => name === 'template' && attributes.name && !called.includes(attributes.name))
        .map(({ attributes }) => attributes.name!)
      for (const name of lost) it.edit(file, `<template name="${name}"`, `<template name="lost_${name}"`)
      return file
    },
  },
  {
    name: 'WXS throws',
    kinds: ['start'],
    break(it) {
      const file = sources(it, 'wxs', '.wxs')[0]!
      it.prepend(file, 'module.exports.none.none = 1;\n')
      return file
    },
  },
  {
    name: 'a handler is not there',
    kinds: ['missing-handler'],
    break(it) {
      const page = firstPage(it)
      it.prepend(`${page}.wxml`, '<view bindtap="lost" />')
      return page
    },
  },
]

/** A choice that depends on its seed alone. */
export function seeded(seed: number): Pick {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (from) => {
    if (!from.length) throw new Error('there is nothing to break')
    return from[Math.floor(next() * from.length)]!
  }
}
