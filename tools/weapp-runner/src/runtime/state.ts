import type { Loader } from './loader'
import type { Space } from './space'

let space: Space
let loader: Loader
let app: Record<string, any> = {}

export const getSpace = () => space
export const getLoader = () => loader
export const getAppInstance = () => app
export const setSpace = (value: Space) => {
  space = value
}
export const setLoader = (value: Loader) => {
  loader = value
}
export const setAppInstance = (value: Record<string, any>) => {
  app = value
}
