import ts from 'typescript'
import type { SourceFile } from './files'

/** A place that breaks a rule, as 'path:line what'. */
export type Violation = string

export const parse = ({ path, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

/** Calls `visit` for every node; what it returns for a node becomes a violation at its line. */
export function findings(
  files: readonly SourceFile[],
  visit: (node: ts.Node, file: SourceFile) => string | false | undefined,
): Violation[] {
  return files.flatMap((file) => {
    const tree = parse(file)
    const found: Violation[] = []
    const walk = (node: ts.Node) => {
      const what = visit(node, file)
      if (what) found.push(`${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} ${what}`)
      ts.forEachChild(node, walk)
    }
    walk(tree)
    return found
  })
}

/** Names that a file declares itself: a local `window` is not the browser's. */
export function declaredNames(file: SourceFile): Set<string> {
  const names = new Set<string>()
  findings([file], (node) => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isImportSpecifier(node) ||
        ts.isImportClause(node) ||
        ts.isNamespaceImport(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    ) {
      names.add(node.name.text)
    }
    return undefined
  })
  return names
}

/** Whether an identifier stands for a value in scope, and not for a property, key, label or type member. */
export function isFreeName(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isQualifiedName(parent)) return parent.left === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isBindingElement(parent)) return parent.propertyName !== node
  return !(
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isJsxAttribute(parent) ||
    ts.isEnumMember(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isLiteralTypeNode(parent)
  )
}
