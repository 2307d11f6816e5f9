import { sameSignature, seal } from '../secrets'

const UPLOAD_SECONDS = 900
const DEFAULT_AGE_SECONDS = 7200

/** Signs what storage hands out: the right to upload one path, the right to read one for a while. */
export class Tickets {
  constructor(
    private readonly key: string,
    private readonly now: () => number,
  ) {}

  private seconds(): number {
    return Math.floor(this.now() / 1000)
  }

  /** Headers for one upload: `authorization` in the shape of COS, `token` naming the owner. */
  upload(path: string, owner: string): { authorization: string; token: string } {
    const start = this.seconds()
    const time = `${start};${start + UPLOAD_SECONDS}`
    const token = Buffer.from(JSON.stringify([owner])).toString('base64url')
    const signature = seal(this.key, 'upload', `${path}\n${token}\n${time}`)
    const fields = [
      ['q-sign-algorithm', 'sha1'],
      ['q-ak', 'local'],
      ['q-sign-time', time],
      ['q-key-time', time],
      ['q-header-list', ''],
      ['q-url-param-list', ''],
      ['q-signature', signature],
    ]
    return { token, authorization: fields.map((field) => field.join('=')).join('&') }
  }

  /** The owner that an upload is for; undefined when the ticket is not for this path, forged or old. */
  uploader(path: string, authorization: string, token: string): string | undefined {
    const time = /q-sign-time=(\d+;\d+)/.exec(authorization)?.[1] ?? ''
    const signature = /q-signature=([\w-]+)/.exec(authorization)?.[1] ?? ''
    if (!sameSignature(signature, seal(this.key, 'upload', `${path}\n${token}\n${time}`))) return undefined
    if (Number(time.split(';')[1]) < this.seconds()) return undefined
    return (JSON.parse(Buffer.from(token, 'base64url').toString()) as string[])[0]
  }

  /** Query string of a temporary URL. */
  download(path: string, maxAge = DEFAULT_AGE_SECONDS): string {
    const until = this.seconds() + maxAge
    return `sign=${seal(this.key, 'download', `${path}\n${until}`)}&t=${until}`
  }

  mayRead(path: string, query: URLSearchParams): boolean {
    const until = query.get('t') ?? ''
    return (
      sameSignature(query.get('sign') ?? '', seal(this.key, 'download', `${path}\n${until}`)) &&
      Number(until) >= this.seconds()
    )
  }
}
