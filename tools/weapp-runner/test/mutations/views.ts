import type { Artefact } from '../artefact'
import type { Mutation, Pick } from './mutation'
import { allPages, components, filesWith, sources, drop } from './places'

/** Components and the files that make one. */
export const ofComponents: Mutation[] = [
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

/** WXML, WXS and WXSS. */
export const ofViews: Mutation[] = [
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
