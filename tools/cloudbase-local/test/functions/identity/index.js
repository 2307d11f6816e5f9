const tcb = require('@cloudbase/node-sdk')
const wx = require('wx-server-sdk')

wx.init({ env: wx.DYNAMIC_CURRENT_ENV })

exports.main = async (event, context) => {
  await new Promise((resolve) => setTimeout(resolve, event.wait ?? 0))
  return {
    wx: wx.getWXContext().OPENID ?? '',
    cloudbase: tcb.getCloudbaseContext(context).WX_OPENID ?? '',
    info: tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).auth().getUserInfo().openId,
    source: wx.getWXContext().SOURCE,
    event,
  }
}
