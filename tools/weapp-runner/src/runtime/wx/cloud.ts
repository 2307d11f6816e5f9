import { host } from '../host'
import { asynchronous } from './define'

interface CloudOptions {
  env?: string
  config?: { env?: string }
}

/** wx.cloud over the local cloud's client endpoint; the host signs the identity. */
export function cloud(): { cloud: Record<string, unknown> } {
  let ready: CloudOptions | null = null
  const envOf = (options: CloudOptions) => options.config?.env ?? ready?.env
  const call = (api: string, method: string, shape: (result: any) => object = (result) => result) =>
    asynchronous(`cloud.${api}`, async ({ success, fail, complete, ...options }) => {
      if (!ready)
        throw Object.assign(new Error("Cloud API isn't enabled, please call wx.cloud.init first"), {
          fields: { errCode: -601001 },
        })
      return shape(await host(method, { ...options, env: envOf(options) }))
    })
  const api = {
    init: (options: CloudOptions = {}) => {
      ready = options
    },
    callFunction: call('callFunction', 'cloud.callFunction'),
    uploadFile: (options: object) =>
      Object.assign(call('uploadFile', 'cloud.uploadFile')(options) ?? {}, {
        abort: () => undefined,
        onProgressUpdate: () => undefined,
      }),
    downloadFile: call('downloadFile', 'cloud.downloadFile'),
    getTempFileURL: call('getTempFileURL', 'cloud.getTempFileURL'),
    deleteFile: call('deleteFile', 'cloud.deleteFile'),
    callContainer: call('callContainer', 'cloud.callContainer'),
    CloudID: class {
      constructor(readonly cloudID: string) {}
    },
  }
  return {
    cloud: {
      ...api,
      Cloud: class {
        init = async (options: CloudOptions) => {
          ready ??= options
        }
        constructor() {
          Object.assign(this, api)
        }
      },
    },
  }
}
