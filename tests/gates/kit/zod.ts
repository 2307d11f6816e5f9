import ts from 'typescript'
import type { SourceFile } from './files'
import { importsOf, packageOf } from './imports'
import { findings, type Violation } from './syntax'

/**
 * zod reaches phones as `import * as z from 'zod/mini'` in each schema file and in no other way: a namespace
 * that is handed on drags in 380 KB of locales.
 */
export const zodViolations = (files: readonly SourceFile[]): Violation[] =>
  findings(files, (node) => {
    if (
      ts.isImportDeclaration(node) &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      packageOf(node.moduleSpecifier.text) === 'zod'
    ) {
      const bindings = node.importClause?.namedBindings
      const right =
        node.moduleSpecifier.text === 'zod/mini' &&
        !node.importClause?.name &&
        bindings &&
        ts.isNamespaceImport(bindings) &&
        bindings.name.text === 'z'
      const onlyConfig =
        node.moduleSpecifier.text === 'zod/mini' &&
        bindings &&
        ts.isNamedImports(bindings) &&
        bindings.elements.every((one) => one.name.text === 'config')
      return right || onlyConfig ? undefined : "only import * as z from 'zod/mini'"
    }
    if (ts.isExportDeclaration(node)) {
      if (
        node.moduleSpecifier &&
        ts.isStringLiteral(node.moduleSpecifier) &&
        packageOf(node.moduleSpecifier.text) === 'zod'
      )
        return 'zod is never re-exported'
      if (
        node.exportClause &&
        ts.isNamedExports(node.exportClause) &&
        node.exportClause.elements.some((one) => (one.propertyName ?? one.name).getText() === 'z')
      )
        return 'z is never re-exported'
    }
    return undefined
  }).concat(
    files
      .flatMap(importsOf)
      .filter((one) => one.to === 'zod')
      .map((one) => `${one.from}:${one.line} the whole of zod`),
  )
