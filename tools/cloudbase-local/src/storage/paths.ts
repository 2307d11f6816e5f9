import { RequestError } from '../store/values'

const LONGEST = 850

/**
 * Checks a cloud path as CloudBase and common sense have it: relative, no empty, `.` or `..` parts, nothing that
 * breaks a URL.
 */
export function checkPath(path: unknown): string {
  const valid =
    typeof path === 'string' &&
    path.length > 0 &&
    Buffer.byteLength(path) <= LONGEST &&
    !/[\u0000-\u001f\u007f\\?#%]/.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  if (!valid) throw new RequestError('INVALID_PARAM', `Invalid cloud path: ${String(path).slice(0, 200)}`)
  return path as string
}

/** File ids as the cloud makes them: `cloud://<env>.<bucket>/<path>`. */
export class FileIds {
  private readonly prefix: string

  constructor(envId: string) {
    this.prefix = `cloud://${envId}.${envId}-1300000000/`
  }

  of(path: string): string {
    return this.prefix + path
  }

  /** The path of a file id of this environment, else undefined. */
  pathOf(fileId: unknown): string | undefined {
    if (typeof fileId !== 'string' || !fileId.startsWith(this.prefix)) return undefined
    try {
      return checkPath(fileId.slice(this.prefix.length))
    } catch {
      return undefined
    }
  }
}
