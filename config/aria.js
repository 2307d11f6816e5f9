// Taro plugin: Taro's stock templates know no aria attributes, so the template builder and the
// runtime are both told the same table. Plain CommonJS because Taro loads plugins untranspiled.
const path = require('node:path')
const attributes = require('../miniprogram/platform/aria/attributes.json')

module.exports = (ctx) => {
  // Taro writes templates for scroll-view at every depth, asked or not; nothing here scrolls inside a page.
  ctx.modifyComponentConfig(({ componentConfig }) => {
    componentConfig.includes.delete('scroll-view')
  })
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [
        platform.runtimePath,
        path.join(__dirname, '../miniprogram/platform/aria/runtime.ts'),
      ].flat()
    },
  })
}
