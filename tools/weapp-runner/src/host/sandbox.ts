import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, normalize } from 'node:path'
import { HostError } from './errors'

export const USER_DATA_PATH = 'wxfile://usr'
const TEMP = 'wxfile://tmp'

/** The app's own folders on this machine: user data, temporary files, and copies kept for the test to read. */
export class Sandbox {
  private readonly dir = mkdtempSync(join(tmpdir(), 'weapp-'))
  private count = 0

  constructor(readonly packageRoot: string) {
    for (const name of ['usr', 'tmp', 'kept']) mkdirSync(join(this.dir, name))
  }

  /** The real file behind a path that the app uses. Throws on a path outside sandbox and package. */
  resolve(path: string): string {
    const text = String(path ?? '')
    const inside = text.match(/^wxfile:\/\/(usr|tmp)(?:[/_](.*))?$/) ?? text.match(/^http:\/\/(usr|tmp)\/?(.*)$/)
    const [base, rest] = inside ? [join(this.dir, inside[1]!), inside[2] ?? ''] : [this.packageRoot, text]
    if (!inside && /^\w+:/.test(text)) throw new HostError(`no such file or directory, open ${text}`)
    const file = normalize(join(base, rest))
    if (file !== base && !file.startsWith(`${base}/`)) throw new HostError(`permission denied, open ${text}`)
    return file
  }

  /** As resolve, for writing: the package itself is read-only. */
  writable(path: string): string {
    if (!/^(wxfile|http):\/\/(usr|tmp)/.test(String(path ?? ''))) throw new HostError(`permission denied, open ${path}`)
    return this.resolve(path)
  }

  /** A new temporary path with the suffix given. */
  temp(suffix: string): string {
    this.count += 1
    return `${TEMP}_${this.count}.${String(suffix).replace(/^\./, '')}`
  }

  saveTemp(data: Buffer, suffix: string): string {
    const path = this.temp(suffix)
    writeFileSync(this.resolve(path), data)
    return path
  }

  /** Brings a file of the test's into the app's reach. */
  takeIn(file: string): string {
    if (!existsSync(file)) throw new HostError(`the script names ${file}, which does not exist`)
    const path = this.temp(extname(file) || '.bin')
    copyFileSync(file, this.resolve(path))
    return path
  }

  /** Copies a file that left the app (album, share), so that it survives the app's own clean-up. */
  keep(path: string, name?: string): string {
    const source = this.resolve(path)
    if (!existsSync(source)) throw new HostError(`no such file or directory, open ${path}`)
    this.count += 1
    const target = join(this.dir, 'kept', `${this.count}-${basename(name ?? source)}`)
    copyFileSync(source, target)
    return target
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }
}
