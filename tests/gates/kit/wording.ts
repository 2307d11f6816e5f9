import ts from 'typescript'
import { type SourceFile, isTest } from './files'
import { findings, type Violation } from './syntax'

const HAN = /[\u3400-\u9fff]/

/** Texts that talk down to people or shout at them (ui.md, Wording). */
export const wordingViolations = (files: readonly SourceFile[]): Violation[] =>
  findings(
    files.filter(({ path }) => !isTest(path)),
    (node) => {
      const text =
        ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node) ? node.text : ''
      if (!HAN.test(text)) return undefined
      const bad = /请勿|温馨提示|！|[\u3400-\u9fff)）”]!|操作失败|暂无数据|网络异常|无权限/.exec(text)
      return bad ? `“${bad[0]}” in “${text.trim().slice(0, 30)}”` : undefined
    },
  )
