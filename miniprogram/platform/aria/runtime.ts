import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes.json'

// Named by the build plugin in config/aria.js; the templates and the runtime must know the same attributes,
// since both number them in the same order.
mergeInternalComponents(attributes)
