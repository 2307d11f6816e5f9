const tcb = require('@cloudbase/node-sdk')

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

exports.main = async ({ depth }) => {
  if (depth === 0) return (await app.callFunction({ name: 'identity', data: {} })).result
  return (await app.callFunction({ name: 'nested', data: { depth: depth - 1 } })).result
}
