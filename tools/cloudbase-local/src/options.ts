import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FunctionConfig } from './functions/registry'
import type { IndexSpec } from './store/document-store'

export interface CollectionSpec {
  name: string
  indexes?: IndexSpec[]
}

export interface OpenApiContext {
  /** The caller's openid, '' when the function was not called by a user. */
  openid: string
  functionName: string
  now(): Date
}

/** Answers one WeChat open API: an object becomes JSON, a Buffer is handed on as the picture it is. */
export type OpenApiHandler = (request: Record<string, unknown>, context: OpenApiContext) => unknown

export type ProviderHandler = (req: IncomingMessage & { rawBody: Buffer }, res: ServerResponse) => unknown

export interface LocalCloudOptions {
  /** Folder that keeps everything: documents, files, secrets. */
  data: string
  /** 0 takes any free port. Default 8300. */
  port?: number
  /** Default 127.0.0.1: nobody else gets in. */
  host?: string
  /** Public origin of the URLs that are handed out; default `http://host:port`. */
  origin?: string
  envId?: string
  /** Folder of built functions, each `<name>/index.js` with an optional `config.json`. */
  functions?: string
  /** Settings per function for what its own `config.json` does not say: as in `cloudbaserc.json`. */
  functionConfigs?: Record<string, Partial<FunctionConfig>>
  /** Environment variables for every function. */
  functionEnv?: Record<string, string>
  /** Collections and indexes, or the path of a JSON file that lists them. */
  collections?: CollectionSpec[] | string
  openapi?: Record<string, OpenApiHandler>
  providers?: Record<string, ProviderHandler>
  /** Folder of a static web client served at `/`. */
  web?: string
  /** Where the HTTP access integration listens; `<httpPath>/<function>`. Default `/api`. */
  httpPath?: string
  /** Largest body that the HTTP access integration takes, in bytes. Default 100 KB. */
  httpBodyLimit?: number
  /** Origins besides our own that may call functions from a browser. */
  cors?: string[]
  /** Take the client's address from X-Forwarded-For: only behind a proxy of one's own. */
  trustProxy?: boolean
  /** Function calls that run at the same time. Default 2. */
  workers?: number
  /** SQLite's durability: FULL survives a power cut. */
  synchronous?: 'FULL' | 'NORMAL' | 'OFF'
  /** Who may read a file by a client call: its creator only, or every client. Default PRIVATE. */
  storageRule?: 'PRIVATE' | 'READONLY'
  /** Largest file, in bytes. Default 50 MB. */
  storageLimit?: number
  appId?: string
  /** Run the timers of `config.json`. Default true. */
  timers?: boolean
  /** Refuse what the real cloud would refuse (`src/limits.ts`). Default true. */
  limits?: boolean
  quiet?: boolean
}
