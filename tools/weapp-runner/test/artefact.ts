import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { readContents } from '../src/project/contents'
import { readProject } from '../src/project/read'

const FOLDER = mkdtempSync(join(tmpdir(), 'weapp-broken-'))

/** Removes every copy. */
export const removeArtefacts = () => rmSync(FOLDER, { recursive: true, force: true })

/** A copy of a healthy mini-program, to be broken in one way. */
export class Artefact {
  readonly dir = mkdtempSync(join(FOLDER, 'broken-'))
  /** Folder of the package; every path below is relative to it. */
  readonly root: string

  constructor(project: string) {
    const { dir, root } = readProject(project)
    this.root = join(this.dir, relative(dir, root))
    mkdirSync(this.root, { recursive: true })
    cpSync(root, this.root, { recursive: true })
    for (const file of ['project.config.json', 'weapp-runner.json'])
      if (existsSync(join(dir, file))) cpSync(join(dir, file), join(this.dir, file))
  }

  get contents() {
    return readContents(this.root)
  }
  /** The project's own configuration, which may lie beside the package. */
  config(name: string) {
    return relative(this.root, join(this.dir, name))
  }

  write(file: string, text: string) {
    mkdirSync(dirname(join(this.root, file)), { recursive: true })
    writeFileSync(join(this.root, file), text)
  }
  drop(file: string) {
    rmSync(join(this.root, file))
  }
  read(file: string) {
    return readFileSync(join(this.root, file), 'utf8')
  }
  edit(file: string, from: string | RegExp, to: string) {
    const before = this.read(file)
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file} has no ${String(from)}`)
    this.write(file, after)
  }
  /** Puts code before everything else in a file. */
  prepend(file: string, code: string) {
    this.write(file, `${code}${this.read(file)}`)
  }
  /** Changes a JSON file as an object. */
  change(file: string, change: (value: any) => void) {
    const value = JSON.parse(this.read(file))
    change(value)
    this.write(file, JSON.stringify(value))
  }
  /** Takes the package away again. */
  remove() {
    rmSync(this.dir, { recursive: true, force: true })
  }
}
