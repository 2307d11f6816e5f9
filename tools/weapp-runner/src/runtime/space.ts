import * as ge from 'glass-easel'
import { component, MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import { DomBackend } from './backend'
import { registerBuiltins } from './components'
import { env, problem, withContext } from './env'
import { SelectorQuery } from './selector-query'
import { updated } from './settle'
import { scopeName } from '../project/scope'
import { hookTemplates } from './template-hooks'

const SET_DATA_LIMIT = 1024 * 1024

export interface Space {
  code: CodeSpace
  createRoot: (path: string) => import('glass-easel-miniprogram-adapter').Root
}

/** Sets up the component framework with the package's templates, JSON and the built-in components. */
export function createSpace(): Space {
  const { pkg, templates } = env()
  const mini = new MiniProgramEnv()
  const code = mini.createCodeSpace('', true)
  keepIdsInDom(code)
  limitSetData()
  fireReady(code)
  registerBuiltins(code.getComponentSpace())
  hookTemplates(templates)
  for (const [path, content] of Object.entries(templates)) {
    code.addCompiledTemplate(path, {
      groupList: templates as never,
      content: content as never,
      fallbackListenerOnNativeNode: true,
    })
  }
  for (const [path, json] of Object.entries(pkg.json)) {
    code.addComponentStaticConfig(path, {
      ...json,
      usingComponents: { ...pkg.app.usingComponents, ...json.usingComponents },
    })
    code.addStyleSheet(path, path, scopeName(path))
  }
  const backend = mini.associateBackend(new DomBackend())
  return { code, createRoot: (path) => backend.createRoot('page', code, path) }
}

/** WeChat renders nothing for a list that is not there yet, and says nothing. */
const EMPTY_LIST = /for-list data is neither Array nor Object, got type "undefined"/

/** Errors and warnings of the framework are failures here: on a phone they are silent defects. */
export function reportFramework(onError: (error: unknown) => void): void {
  ge.addGlobalErrorListener((error, method, related) => {
    const where = typeof related === 'string' ? related : related?.is
    problem('exception', withContext(error, `in ${[method, where].filter(Boolean).join(' of ')}`))
    onError(error)
    return false
  })
  ge.addGlobalWarningListener((message, related) => {
    if (EMPTY_LIST.test(message)) return false
    const where = typeof related === 'string' ? related : related?.is
    problem('framework-warning', `${message}${where ? ` (${where})` : ''}`)
    return false
  })
}

/** Selectors of the automator address ids and wx.createSelectorQuery does too: keep them in the DOM. */
function keepIdsInDom(code: CodeSpace) {
  const prepare = code.prepareComponentOptions.bind(code)
  code.prepareComponentOptions = (is, options) => {
    const [resolved, isolation] = prepare(is, options)
    return [{ ...resolved, writeIdToDOM: true, idPrefixGenerator: null }, isolation]
  }
}

function limitSetData() {
  const caller = component.ComponentCaller.prototype
  if (caller.limited) return
  const { setData } = caller
  caller.limited = true
  caller.setData = function (data, callback) {
    const size = (JSON.stringify(data) ?? '').length
    if (size > SET_DATA_LIMIT)
      problem('set-data-too-large', `setData of ${size} bytes in ${this._$.is}; the limit is ${SET_DATA_LIMIT}`)
    updated()
    setData.call(this, data, callback)
  }
  caller.createSelectorQuery = function () {
    return new SelectorQuery(this._$)
  }
}

/** glass-easel leaves `ready` to its host: after attach, once the first render is out. */
function fireReady(code: CodeSpace) {
  const behavior = code
    .getComponentSpace()
    .define()
    .lifetime('attached', function (this: unknown) {
      const target = (this as { _$?: ge.GeneralComponent })._$ ?? (this as ge.GeneralComponent)
      setTimeout(() => target.triggerLifetime('ready', []), 0)
    } as never)
    .registerBehavior()
  code.setOverallBehavior(behavior as never)
}
