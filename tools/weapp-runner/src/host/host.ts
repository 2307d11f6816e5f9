import type { Problem } from '../problems'
import { answerMethods } from './answers'
import { cloudMethods, type CloudOptions } from './cloud'
import { HostError } from './errors'
import { Sandbox } from './sandbox'
import { fileMethods } from './files'
import { imageMethods } from './images'
import type { Method, Methods } from './method'
import { networkMethods } from './network'
import type { Record } from './records'
import { regions } from './regions'
import { Answers, type Script } from './script'
import { stateMethods } from './state'

export interface HostOptions {
  /** The built package: pictures with package paths come from there. */
  root: string
  cloud: CloudOptions
  script?: Script
  regionsFile?: string
  onRecord(record: Record): void
  onProblem(problem: Problem): void
}

const BINARY = '$binary'

const decode = (request: string): { method: string; params: unknown; page?: string } =>
  JSON.parse(request, (_, value) =>
    value && typeof value === 'object' && BINARY in value ? Buffer.from(value[BINARY], 'base64') : value,
  )

/** Buffers become base64; toJSON of Buffer runs before a replacer, hence the walk over the parent. */
const encode = (reply: object) =>
  JSON.stringify(reply, function (key, value) {
    const original = (this as { [key: string]: unknown })[key]
    return Buffer.isBuffer(original) ? { [BINARY]: original.toString('base64') } : value
  })

const failed = (error: unknown) =>
  encode({
    error: {
      message: error instanceof Error ? error.message : String(error),
      fields: error instanceof HostError ? error.fields : {},
    },
  })

/** The phone's native layer: everything that `wx` needs from outside the app's realm. Speaks JSON text. */
export class Host {
  readonly answers = new Answers()
  readonly sandbox: Sandbox
  private methods: Methods
  /** The page on top when the call in hand was made. */
  private page: string | undefined

  constructor(private options: HostOptions) {
    this.sandbox = new Sandbox(options.root)
    if (options.script) this.answers.add(options.script)
    const { sandbox, answers } = this
    const { onRecord } = options
    const onProblem = (problem: Problem) => this.report(problem)
    this.methods = {
      ...answerMethods({ answers, sandbox, onRecord, onProblem }),
      ...cloudMethods(options.cloud, sandbox),
      ...fileMethods(sandbox, onRecord),
      ...imageMethods(sandbox, onProblem),
      ...networkMethods(sandbox),
      ...stateMethods(),
      record: onRecord as Method,
      regions: () => regions(options.regionsFile),
    }
  }

  sync(request: string): string {
    try {
      return encode({ result: this.run(request) ?? {} })
    } catch (error) {
      return failed(error)
    }
  }

  async async(request: string): Promise<string> {
    try {
      return encode({ result: (await this.run(request)) ?? {} })
    } catch (error) {
      return failed(error)
    }
  }

  stop(): void {
    this.sandbox.remove()
  }

  private report({ message, ...rest }: Problem): void {
    this.options.onProblem({ ...rest, message: this.page ? `${message} (on ${this.page})` : message })
  }

  private run(request: string): unknown {
    const { method, params, page } = decode(request)
    this.page = page
    const run = this.methods[method]
    if (!run) {
      this.report({ kind: 'not-implemented', message: `${method} is not implemented by weapp-runner` })
      throw new HostError(`${method} is not implemented`)
    }
    return run(params)
  }
}
