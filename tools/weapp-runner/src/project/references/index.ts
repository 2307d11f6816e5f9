import type { Problem } from '../../problems'
import type { Contents } from '../contents'
import { appReferences } from './app'
import { componentReferences } from './components'
import { scriptReferences } from './scripts'
import { wxmlReferences } from './wxml'

/** Everything in a package that names a file, page, component or template which is not there. */
export const checkReferences = (contents: Contents): Problem[] => [
  ...appReferences(contents),
  ...componentReferences(contents),
  ...wxmlReferences(contents),
  ...scriptReferences(contents),
]
