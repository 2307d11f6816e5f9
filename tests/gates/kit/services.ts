import ts from 'typescript'
import { type SourceFile, isTest } from './files'
import { findings, parse, type Violation } from './syntax'

/** The codes of all service items, read from their definitions in shared/services. */
export function serviceCodes(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('shared/services/') && !isTest(path))
    .flatMap((file) => {
      const codes: string[] = []
      const walk = (node: ts.Node) => {
        if (ts.isCallExpression(node) && ['defineService', 'derive'].includes(node.expression.getText())) {
          for (const argument of node.arguments) {
            if (!ts.isObjectLiteralExpression(argument)) continue
            for (const one of argument.properties) {
              if (ts.isPropertyAssignment(one) && one.name.getText() === 'code' && ts.isStringLiteral(one.initializer))
                codes.push(one.initializer.text)
            }
          }
        }
        ts.forEachChild(node, walk)
      }
      walk(parse(file))
      return codes
    })
}

const GENERIC = [
  /^shared\/(casework|vouchers|vocabulary|registry|identity|calendar)\//,
  /^shared\/(rules|journey|eligibility|canonical)\.ts$/,
  /^(miniprogram|cloudfunctions)\//,
]
const isGeneric = (path: string): boolean => GENERIC.some((place) => place.test(path))

/** Places outside the definitions that name one service item: adding an item must not touch them. */
export const serviceNameViolations = (files: readonly SourceFile[], codes: readonly string[]): Violation[] =>
  findings(
    files.filter(({ path }) => isGeneric(path) && !isTest(path)),
    (node) =>
      ts.isStringLiteralLike(node) &&
      codes.some((code) => node.text === code || node.text === `apply-${code}`) &&
      `names the service ${node.text}`,
  )
