import { host } from '../host'
import { asynchronous, listeners } from './define'

/** A network call: the task that WeChat returns, with progress listeners and abort. */
function task(api: string, method: string, params: Record<string, any>, shape: (result: any) => object) {
  const id = nextId()
  const headers = listeners<object>()
  const progress = listeners<object>()
  const chunks = listeners<object>()
  const { success, fail, complete, ...plain } = params
  const run = async () => {
    const result = await host(method, { ...plain, id })
    headers.emit({ header: result.header ?? {}, cookies: result.cookies ?? [] })
    progress.emit({
      progress: 100,
      totalBytesSent: 0,
      totalBytesExpectedToSend: 0,
      totalBytesWritten: 0,
      totalBytesExpectedToWrite: 0,
    })
    return shape(result)
  }
  const answer = asynchronous(api, run)({ success, fail, complete }) as Promise<unknown> | undefined
  return Object.assign(answer ?? {}, {
    abort: () => {
      void host('network.abort', { id })
    },
    onHeadersReceived: headers.on,
    offHeadersReceived: headers.off,
    onProgressUpdate: progress.on,
    offProgressUpdate: progress.off,
    onChunkReceived: chunks.on,
    offChunkReceived: chunks.off,
  })
}

let lastId = 0
const nextId = () => {
  lastId += 1
  return lastId
}

/** WeChat parses a JSON reply unless told otherwise, and keeps the text if it is not JSON. */
function parsed(data: unknown, dataType: unknown): unknown {
  if (typeof data !== 'string' || (dataType !== undefined && dataType !== 'json')) return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

export const network = {
  request: (options: Record<string, any>) =>
    task('request', 'network.request', options, (result) => ({
      ...result,
      data: parsed(result.data, options.dataType),
    })),
  uploadFile: (options: Record<string, any>) => task('uploadFile', 'network.upload', options, (result) => result),
  downloadFile: (options: Record<string, any>) => task('downloadFile', 'network.download', options, (result) => result),
  getNetworkType: asynchronous('getNetworkType', () => ({ networkType: 'wifi', signalStrength: 0, weakNet: false })),
}
