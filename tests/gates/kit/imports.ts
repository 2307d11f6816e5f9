import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './files'
import { parse } from './syntax'

/** One import of a file: of another file of the repository (path without ending) or of a package. */
export interface Import {
  from: string
  to: string
  local: boolean
  line: number
}

/** Every import, re-export, require, import() and import type of a file, resolved where it is relative. */
export function importsOf(file: SourceFile): Import[] {
  const tree = parse(file)
  const found: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    const local = specifier.text.startsWith('.')
    found.push({
      from: file.path,
      local,
      to: local ? posix.normalize(posix.join(posix.dirname(file.path), specifier.text)) : specifier.text,
      line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
    })
  }
  const walk = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node, node.moduleSpecifier)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal)
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node, node.moduleReference.expression)
    else if (ts.isCallExpression(node) && isLoader(node.expression)) add(node, node.arguments[0])
    ts.forEachChild(node, walk)
  }
  walk(tree)
  return found
}

const isLoader = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(callee) && callee.text === 'require') ||
  (ts.isPropertyAccessExpression(callee) && callee.getText() === 'require.resolve')

/** 'zod' of 'zod/mini', '@tarojs/taro' of '@tarojs/taro/types'. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
