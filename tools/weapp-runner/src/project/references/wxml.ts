import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../problems'
import { pagePaths } from '../app-json'
import type { Contents } from '../contents'
import { literal, startTags, type Tag } from '../wxml'
import { isOutside, target, withSuffix } from './paths'

/** Tags by file: every `src`, `is` and `url` that is written out must lead somewhere. */
export function wxmlReferences(contents: Contents): Problem[] {
  const tags = new Map<string, Tag[]>()
  for (const file of contents.files) {
    if (file.endsWith('.wxml')) tags.set(file, startTags(readFileSync(join(contents.root, file), 'utf8')))
  }
  return [...tags].flatMap(([file, own]) => [
    ...sources(contents, file, own),
    ...templates(tags, file),
    ...pictures(contents, file, own),
    ...links(contents, file, own),
  ])
}

const SUFFIXES: { [tag: string]: string } = { import: '.wxml', include: '.wxml', wxs: '.wxs' }

function sources({ files }: Contents, file: string, tags: Tag[]): Problem[] {
  return tags.flatMap((tag) => {
    const src = literal(tag, 'src')
    const suffix = SUFFIXES[tag.name]
    if (!src || !suffix) return []
    const found = withSuffix(target(file, src), suffix)
    if (files.includes(found)) return []
    return [{ kind: 'wxml', message: `${file}:${tag.line} <${tag.name}> refers to ${found}, which does not exist` }]
  })
}

const namesIn = (tags: Tag[]) =>
  tags.filter(({ name }) => name === 'template').flatMap((tag) => literal(tag, 'name') ?? [])

/** Templates of the file itself and of those it imports; an import does not reach further. */
function templates(tags: Map<string, Tag[]>, file: string): Problem[] {
  const own = tags.get(file)!
  const imported = own
    .filter(({ name }) => name === 'import')
    .flatMap((tag) => tags.get(withSuffix(target(file, literal(tag, 'src') ?? ''), '.wxml')) ?? [])
  const known = new Set(namesIn([...own, ...imported]))
  return own.flatMap((tag) => {
    const name = tag.name === 'template' ? literal(tag, 'is') : undefined
    if (name === undefined || known.has(name)) return []
    const message = `${file}:${tag.line} <template is="${name}">: neither this file nor one it imports has it`
    return [{ kind: 'missing-template', message }]
  })
}

const PICTURES = ['image', 'cover-image']

function pictures({ files }: Contents, file: string, tags: Tag[]): Problem[] {
  return tags.flatMap((tag) => {
    const src = PICTURES.includes(tag.name) ? literal(tag, 'src') : undefined
    if (!src || isOutside(src)) return []
    const fromRoot = src.replace(/^(\.?\/)+/, '')
    if (files.includes(target(file, src)) || files.includes(fromRoot)) return []
    return [{ kind: 'missing-file', message: `${file}:${tag.line} shows ${src}, which is not in the package` }]
  })
}

function links({ app }: Contents, file: string, tags: Tag[]): Problem[] {
  const known = pagePaths(app)
  return tags.flatMap((tag) => {
    const url = tag.name === 'navigator' ? literal(tag, 'url') : undefined
    if (!url || isOutside(url) || tag.attributes['app-id'] || tag.attributes.target === 'miniProgram') return []
    const page = target(file, url.split('?')[0]!.replace(/\.html$/, ''))
    if (known.includes(page)) return []
    return [{ kind: 'missing-page', message: `${file}:${tag.line} leads to ${page}, which is not in app.json` }]
  })
}
