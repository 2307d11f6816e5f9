import { HostError } from './errors'
import type { Method } from './host'
import { readFile } from './network'
import type { Sandbox } from './sandbox'

/** Where `wx.cloud` calls go: a client endpoint that takes `{env, function, data, openid}`. */
export interface CloudOptions {
  endpoint?: string
  /** The signed identity token of the phone's user. */
  openid?: string
}

/** wx.cloud over the client endpoint. Storage calls use the endpoint's own functions, see the README. */
export function cloudMethods({ endpoint, openid }: CloudOptions, sandbox: Sandbox): { [name: string]: Method } {
  async function post(body: Record<string, unknown>): Promise<any> {
    if (!endpoint) throw new HostError('no cloud endpoint is configured: start with --cloud <url>', { errCode: -601002 })
    const reply = await fetch(endpoint, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...body, openid }),
    }).catch((error: Error & { cause?: Error }) => { throw new HostError(`request failed: ${error.cause?.message ?? error.message}`) })
    const answer = await reply.json() as { code?: string; message?: string }
    if (answer.code) throw new HostError(`${answer.code} ${answer.message ?? ''}`, { errCode: answer.code })
    return answer
  }
  return {
    'cloud.callFunction': async ({ name, data, env }) => post({ env, function: name, data: data ?? {} }),
    'cloud.uploadFile': async ({ cloudPath, filePath, env }) => {
      const bytes = readFile(sandbox, filePath)
      return post({ env, upload: { cloudPath, content: Buffer.from(bytes).toString('base64') } })
    },
    'cloud.getTempFileURL': async ({ fileList, env }) => post({ env, getTempFileURL: { fileList } }),
  }
}
