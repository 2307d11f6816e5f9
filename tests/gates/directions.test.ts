import { directionViolations, ROOMS } from './kit/directions'
import { pathsUnder, readText, typescriptUnder } from './kit/files'
import { importsOf } from './kit/imports'

const toolPackages = pathsUnder('tools')
  .filter((path) => /^tools\/[^/]+\/package\.json$/.test(path))
  .map((path) => (JSON.parse(readText(path)) as { name: string }).name)
const wrong = (path: string, text: string) => directionViolations([{ path, text }], ['cloudbase-local'])

test('imports go only the ways that the architecture allows', () => {
  expect(
    directionViolations(typescriptUnder('shared', 'miniprogram', 'cloudfunctions', 'tools'), toolPackages),
  ).toEqual([])
})

test('every file of the kernel stands in one of its rooms', () => {
  const rooms = typescriptUnder('cloudfunctions/kernel').map(({ path }) => path.split('/')[2]!)
  expect([...new Set(rooms)].sort()).toEqual([...ROOMS].sort())
})

describe('a forbidden import is noticed', () => {
  test.each([
    ['shared/rules.ts', "import { x } from '../cloudfunctions/kernel/world'"],
    ['shared/rules.ts', "import type { World } from '../cloudfunctions/kernel/world'"],
    ['shared/rules.ts', "let a: import('../miniprogram/app').App"],
    ['shared/rules.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/rules.ts', "import days from 'chinese-days'"],
    ['shared/rules.ts', "export * from '../dev/specimens'"],
    ['shared/casework/fold.ts', "import type { integrityAssessment } from '../services/integrity-assessment'"],
    ['shared/journey.ts', "import { provinces } from './provinces'"],
    ['miniprogram/client/go.ts', "import { services } from '../../shared/services'"],
    ['miniprogram/pages/home/index.tsx', "import { x } from '../../../cloudfunctions/kernel/world'"],
    ['miniprogram/pages/home/index.tsx', "const fs = require('node:fs')"],
    ['miniprogram/client/call.ts', "import cloud from 'wx-server-sdk'"],
    ['cloudfunctions/cases/case-list.ts', "import fileView from '../files/file-view'"],
    ['cloudfunctions/cases/case-list.ts', "import tcb from '@cloudbase/node-sdk'"],
    ['cloudfunctions/cases/case-list.ts', "import { x } from '../../dev/specimens'"],
    ['cloudfunctions/kernel/action.ts', "import { main } from '../../cases'"],
    ['cloudfunctions/kernel/call/action.ts', "import { requireSession } from '../accounts/sessions'"],
    ['cloudfunctions/kernel/register/register.ts', "import type { CaseDoc } from '../cases/case'"],
    ['cloudfunctions/kernel/vouchers/vouchers.ts', "import type { VoucherModel } from '../papers'"],
    ['cloudfunctions/kernel/cases/append.ts', "import { writeEvent } from '../messages/messages'"],
    ['cloudfunctions/kernel/desk/review.ts', "import { telling } from '../flow/telling'"],
    ['cloudfunctions/kernel/desk/review.ts', "import { accept } from '../cases/steps/accept'"],
    ['cloudfunctions/review-accept/index.ts', "import { accept } from '../kernel/cases/steps/accept'"],
    ['cloudfunctions/case-withdraw/index.ts', "import { append } from '../kernel/cases/append'"],
    ['cloudfunctions/kernel/action.ts', "import { start } from 'cloudbase-local'"],
    ['cloudfunctions/kernel/action.test.ts', "const cloud = await import('../../tools/cloudbase-local/src')"],
    ['tools/cloudbase-local/src/index.ts', "import { errorTexts } from '../../../shared/errors'"],
    ['tools/cloudbase-local/test/a.test.ts', "import { citizen } from '../../../tests/kit/generators'"],
    ['tools/weapp-runner/src/index.ts', "import { x } from '../../cloudbase-local/src'"],
  ])('%s: %s', (path, text) => expect(wrong(path, text)).toHaveLength(1))
})

describe('an allowed import is left alone', () => {
  test.each([
    [
      'shared/vouchers/verify.ts',
      "import nacl from 'tweetnacl'; import * as z from 'zod/mini'; import utc from 'dayjs/plugin/utc'",
    ],
    ['shared/rules.test.ts', "import fc from 'fast-check'; import { citizen } from '../tests/kit/generators'"],
    ['miniprogram/client/call.ts', "import { errorTexts } from '../../shared/errors'; import Taro from '@tarojs/taro'"],
    ['shared/provinces/62.ts', "import { integrityAssessment } from '../services/integrity-assessment'"],
    ['miniprogram/client/go.ts', "import { catalogue } from '../../shared/services/catalogue'"],
    [
      'cloudfunctions/cases/case-list.ts',
      "import { action } from '../kernel/action'; import { x } from '../../shared/contracts'; import './own'",
    ],
    [
      'cloudfunctions/kernel/outside/cloudbase.ts',
      "import tcb from '@cloudbase/node-sdk'; const wx = () => import('wx-server-sdk')",
    ],
    ['tools/cloudbase-local/test/a.test.ts', "import tcb from '@cloudbase/node-sdk'; import { start } from '../src'"],
    ['cloudfunctions/kernel/flow/decisions.ts', "import { approve } from '../cases/steps/approve'"],
    ['cloudfunctions/kernel/cases/steps/grade.ts', "import { allChecked } from './checklist'"],
    ['cloudfunctions/kernel/papers/receipts.ts', "import type { OpenCase } from '../cases/case'"],
    ['dev/start.ts', "import { start } from '../tools/cloudbase-local/src'; import { x } from '../shared/errors'"],
  ])('%s: %s', (path, text) => expect(wrong(path, text)).toEqual([]))
})

test('imports inside comments and strings are none', () => {
  expect(importsOf({ path: 'a.ts', text: "// import x from '../b'\nconst s = \"import y from 'c'\"" })).toEqual([])
})
