const tcb = require('@cloudbase/node-sdk')

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()

exports.main = async () => {
  const { id } = await db.collection('clock').add({ at: db.serverDate() })
  const {
    data: [row],
  } = await db.collection('clock').doc(id).get()
  return {
    now: new Date().toISOString(),
    dateNow: Date.now(),
    stored: row.at.toISOString(),
    same: new Date() instanceof Date,
    given: new Date(5).getTime(),
  }
}
