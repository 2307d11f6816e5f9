import { extname } from 'node:path'
import { statSync } from 'node:fs'
import type { Problem } from '../problems'
import { HostError } from './errors'
import type { Methods } from './method'
import { imageSize } from './images'
import type { Record } from './records'
import type { Sandbox } from './sandbox'
import type { Answers } from './script'

interface Parts {
  answers: Answers
  sandbox: Sandbox
  onRecord(record: Record): void
  onProblem(problem: Problem): void
}

const VIDEO = /\.(mp4|mov)$/i

/** System screens: each needs a scripted answer; without one the call fails and so does the run. */
export function answerMethods({ answers, sandbox, onRecord, onProblem }: Parts): Methods {
  const answer = (api: string) => {
    const given = answers.next(api)
    if (!given) {
      onProblem({ kind: 'unscripted', message: `${api} was called and the run's script has no answer for it` })
      throw new HostError('cancel (no scripted answer)')
    }
    const { fail, ...result } = given
    if (fail !== undefined) throw new HostError(fail, result)
    return result
  }

  const choose = async (api: string, options: { count?: number }) => {
    const { files = [], ...rest } = answer(api) as { files?: string[] }
    const chosen = files.slice(0, options.count ?? 9).map((file) => ({ path: sandbox.takeIn(file), file }))
    const sized = await Promise.all(
      chosen.map(async ({ path, file }) => ({
        tempFilePath: path,
        size: statSync(file).size,
        ...(VIDEO.test(file) ? {} : await imageSize(sandbox, path).catch(() => ({}))),
        fileType: VIDEO.test(file) ? 'video' : 'image',
        name: file.split('/').pop(),
      })),
    )
    if (api === 'chooseMedia') return { tempFiles: sized, type: 'image', ...rest }
    const tempFiles = sized.map(({ tempFilePath, size, name }) => ({
      path: tempFilePath,
      size,
      name,
      type: extname(name ?? '').slice(1),
      time: 0,
    }))
    return { tempFiles, tempFilePaths: sized.map((one) => one.tempFilePath), ...rest }
  }

  return {
    answer: ({ api }) => answer(api),
    'answer.has': ({ api }) => answers.has(api),
    'media.choose': ({ api, options }) => choose(api, options ?? {}),
    'media.saveToAlbum': ({ filePath }) => {
      onRecord({ kind: 'album', filePath, file: sandbox.keep(filePath) })
    },
  }
}
