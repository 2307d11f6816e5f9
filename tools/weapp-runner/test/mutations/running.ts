import { literal, startTags } from '../../src/project/wxml'
import type { Mutation } from './mutation'
import { firstPage, sources } from './places'

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
