import type { AdminAction } from '../protocol/admin'
import { RequestError } from '../store/values'
import type { FunctionHost } from './host'

/** `callFunction` from an SDK: from another process, or from function to function with the caller's identity. */
export function invokeAction(host: FunctionHost): AdminAction {
  return async (params, caller) => {
    const event = params.request_data === undefined || params.request_data === '' ? '{}' : String(params.request_data)
    try {
      JSON.parse(event)
    } catch {
      throw new RequestError('INVALID_PARAM', 'request_data is not JSON')
    }
    const nested = caller.functionName !== ''
    const source = caller.source ? `${caller.source},scf` : 'scf'
    return {
      response_data: await host.call(String(params.function_name), event, { openid: caller.openid, source, nested }),
    }
  }
}
