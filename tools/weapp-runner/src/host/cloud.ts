import { writeFileSync } from 'node:fs'
import { HostError } from './errors'
import type { Methods } from './method'
import { readFile } from './network'
import type { Sandbox } from './sandbox'

/** Where `wx.cloud` calls go, and who the phone's user is. */
export interface CloudOptions {
  /** The local cloud's client endpoint: POST `{env, action, function, data, openid, path, fileList}`. */
  endpoint?: string
  /** The signed identity of the phone's user, as the cloud issues it for tests. */
  openid?: string
}

interface Upload {
  url: string
  token: string
  authorization: string
  fileId: string
  cosFileId: string
}

const reach = (url: string, init: RequestInit) =>
  fetch(url, init).catch((error: Error & { cause?: Error }) => {
    throw new HostError(`request:fail ${error.cause?.message ?? error.message}`, { errCode: -601002 })
  })

/** wx.cloud over the client endpoint. The only file that knows how the local cloud is spoken to. */
export function cloudMethods({ endpoint, openid }: CloudOptions, sandbox: Sandbox): Methods {
  async function post(body: Record<string, unknown>): Promise<any> {
    if (!endpoint)
      throw new HostError('no cloud endpoint is configured: start with --cloud <url>', { errCode: -601002 })
    const reply = await reach(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, openid }),
    })
    const answer = (await reply.json()) as { code?: string; message?: string }
    if (answer.code)
      throw new HostError(`errCode: ${answer.code} | errMsg: ${answer.message ?? ''}`, { errCode: answer.code })
    return answer
  }
  const temporary = async (env: string | undefined, fileList: unknown[]) =>
    post({ env, action: 'getTempFileURL', fileList })

  return {
    'cloud.callFunction': async ({ name, data, env }) => {
      const { result, requestId } = await post({ env, function: name, data: data ?? {} })
      return { result, requestID: requestId }
    },
    'cloud.uploadFile': async ({ cloudPath, filePath, env }) => {
      const { data } = (await post({ env, action: 'getUploadMetadata', path: cloudPath })) as { data: Upload }
      const reply = await reach(data.url, {
        method: 'PUT',
        body: readFile(sandbox, filePath),
        headers: {
          signature: data.authorization,
          'x-cos-security-token': data.token,
          'x-cos-meta-fileid': data.cosFileId,
        },
      })
      if (!reply.ok) throw new HostError(`storage ${reply.status}`)
      return { fileID: data.fileId, statusCode: reply.status }
    },
    'cloud.getTempFileURL': async ({ fileList, env }) => {
      const { fileList: found } = await temporary(env, fileList)
      return { fileList: found }
    },
    'cloud.deleteFile': async ({ fileList, env }) => {
      const { fileList: gone } = await post({ env, action: 'deleteFile', fileList })
      return { fileList: gone }
    },
    'cloud.downloadFile': async ({ fileID, env }) => {
      const { fileList } = await temporary(env, [fileID])
      const url = String(fileList[0]?.tempFileURL ?? fileList[0]?.download_url ?? '')
      if (!url) throw new HostError(`no such file ${fileID}`)
      const reply = await reach(url, {})
      const tempFilePath = sandbox.temp(fileID.split('.').pop() ?? 'bin')
      writeFileSync(sandbox.writable(tempFilePath), Buffer.from(await reply.arrayBuffer()))
      return { tempFilePath, statusCode: reply.status }
    },
  }
}
