import ts from 'typescript'
import type { SourceFile } from './files'
import { findings, parse, type Violation } from './syntax'

const OUTSIDE_TRANSACTION = new Set(['where', 'count', 'aggregate'])

/**
 * Queries on a transaction's collection: the SDK sends them without the transaction's id, so that they run
 * outside of it and survive a rollback. Only doc() and add() may be used.
 */
export const transactionViolations = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap((file) => {
    const names = transactionNames(file)
    return findings([file], (node) => {
      if (
        !ts.isCallExpression(node) ||
        !ts.isPropertyAccessExpression(node.expression) ||
        !OUTSIDE_TRANSACTION.has(node.expression.name.text)
      )
        return undefined
      let chain: ts.Expression = node.expression.expression
      let overCollection = false
      while (ts.isCallExpression(chain) || ts.isPropertyAccessExpression(chain)) {
        if (ts.isPropertyAccessExpression(chain) && chain.name.text === 'collection') overCollection = true
        chain = chain.expression
      }
      return (
        overCollection && names.has(chain.getText()) && `.${node.expression.name.text}() runs outside the transaction`
      )
    })
  })

// Conventional names, what startTransaction() was assigned to, and the parameter of a runTransaction callback.
function transactionNames(file: SourceFile): Set<string> {
  const names = new Set(['transaction', 'tx', 'trx'])
  const walk = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && /startTransaction\(/.test(node.initializer.getText()))
      names.add(node.name.getText())
    if (
      ts.isCallExpression(node) &&
      /(runTransaction|inTransaction|withTransaction|\.transaction)$/.test(node.expression.getText())
    ) {
      for (const argument of node.arguments) {
        if ((ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)) && argument.parameters[0])
          names.add(argument.parameters[0].name.getText())
      }
    }
    ts.forEachChild(node, walk)
  }
  walk(parse(file))
  return names
}
