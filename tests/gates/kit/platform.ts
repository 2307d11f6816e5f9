import ts from 'typescript'
import type { SourceFile } from './files'
import { findings, isFreeName, declaredNames, type Violation } from './syntax'

// Works alike on both targets; everything else of Taro is a device's and lives behind miniprogram/platform.
const PORTABLE = new Set([
  'switchTab',
  'navigateTo',
  'redirectTo',
  'reLaunch',
  'navigateBack',
  'getCurrentPages',
  'getCurrentInstance',
  'nextTick',
  'eventCenter',
  'getStorageSync',
  'setStorageSync',
  'removeStorageSync',
  'makePhoneCall',
])
const isPortable = (name: string): boolean => PORTABLE.has(name) || /^use[A-Z]/.test(name) || name === 'default'

/** Device APIs and the name of the target, used outside the one folder that knows them. */
export const platformViolations = (files: readonly SourceFile[]): Violation[] =>
  files
    .filter(({ path }) => path.startsWith('miniprogram/') && !path.startsWith('miniprogram/platform/'))
    .flatMap((file) => {
      const own = declaredNames(file)
      return findings([file], (node) => {
        if (ts.isPropertyAccessExpression(node)) {
          if (node.expression.getText() === 'Taro' && !isPortable(node.name.text))
            return `Taro.${node.name.text} belongs into miniprogram/platform`
          // The page list itself is built per target: the staff desk exists on the web only.
          if (node.name.text === 'TARO_ENV' && !/\.config\.ts$|\.d\.ts$/.test(file.path))
            return 'TARO_ENV belongs into miniprogram/platform'
        }
        if (isFreeName(node) && node.text === 'wx' && !own.has('wx')) return 'wx belongs into miniprogram/platform'
        if (ts.isImportDeclaration(node) && node.moduleSpecifier.getText().slice(1, -1) === '@tarojs/taro') {
          const bindings = node.importClause?.namedBindings
          const named =
            bindings && ts.isNamedImports(bindings) && !node.importClause?.isTypeOnly
              ? bindings.elements.filter((one) => !one.isTypeOnly)
              : []
          const device = named
            .map((one) => (one.propertyName ?? one.name).getText())
            .filter((name) => !isPortable(name) && !/^[A-Z]/.test(name))
          return device.length ? `${device.join(', ')} belongs into miniprogram/platform` : undefined
        }
        return undefined
      })
    })
