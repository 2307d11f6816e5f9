import { ofJson, ofPages } from './app-json'
import type { Mutation } from './mutation'
import { ofScripts, ofSizes } from './scripts'
import { ofComponents, ofViews } from './views'

export { RUNNING } from './running'
export { seeded, type Mutation } from './mutation'

/** What the package check must see, without running anything. */
export const STATIC: Mutation[] = [...ofPages, ...ofJson, ...ofComponents, ...ofViews, ...ofScripts, ...ofSizes]
