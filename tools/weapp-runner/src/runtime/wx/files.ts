import { host, hostSync } from '../host'
import { asyncApis, type WxError } from './define'

type Method = (params: Record<string, unknown>) => unknown

/** FileSystemManager methods: host name, and the order of arguments of the synchronous twin. */
const METHODS: Record<string, { args: string[]; pick?: string }> = {
  access: { args: ['path'] },
  readFile: { args: ['filePath', 'encoding', 'position', 'length'], pick: 'data' },
  writeFile: { args: ['filePath', 'data', 'encoding'] },
  appendFile: { args: ['filePath', 'data', 'encoding'] },
  unlink: { args: ['filePath'] },
  mkdir: { args: ['dirPath', 'recursive'] },
  rmdir: { args: ['dirPath', 'recursive'] },
  readdir: { args: ['dirPath'], pick: 'files' },
  rename: { args: ['oldPath', 'newPath'] },
  copyFile: { args: ['srcPath', 'destPath'] },
  saveFile: { args: ['tempFilePath', 'filePath'], pick: 'savedFilePath' },
  stat: { args: ['path', 'recursive'], pick: 'stats' },
  getFileInfo: { args: ['filePath'] },
  removeSavedFile: { args: ['filePath'] },
  getSavedFileList: { args: [] },
}

const withStats = (result: any) =>
  result?.stats && 'mode' in result.stats ? { ...result, stats: stats(result.stats) } : result
const stats = (raw: { isDirectory: boolean }) => ({
  ...raw,
  isDirectory: () => raw.isDirectory,
  isFile: () => !raw.isDirectory,
})

const manager: Record<string, unknown> = asyncApis(
  Object.fromEntries(
    Object.keys(METHODS).map((name): [string, Method] => [
      name,
      async ({ success, fail, complete, ...params }) => withStats(await host(`files.${name}`, params)),
    ]),
  ),
)

for (const [name, { args, pick }] of Object.entries(METHODS)) {
  manager[`${name}Sync`] = (...values: unknown[]) => {
    const params = Object.fromEntries(args.map((arg, index) => [arg, values[index]]))
    try {
      const result = withStats(hostSync(`files.${name}`, params))
      return pick ? result[pick] : undefined
    } catch (error) {
      throw new Error(`${name}Sync:fail ${(error as WxError).message}`)
    }
  }
}

export const files = {
  getFileSystemManager: () => manager,
  ...asyncApis({
    getFileInfo: ({ filePath, digestAlgorithm }) => host('files.getFileInfo', { filePath, digestAlgorithm }),
    saveFile: ({ tempFilePath }) => host('files.saveFile', { tempFilePath }),
    removeSavedFile: ({ filePath }) => host('files.unlink', { filePath }),
    getSavedFileList: () => host('files.getSavedFileList'),
    openDocument: ({ filePath, fileType, showMenu }) =>
      host('files.open', { kind: 'document', filePath, fileType, showMenu }),
    shareFileMessage: ({ filePath, fileName }) => host('files.open', { kind: 'sharedFile', filePath, fileName }),
    addFileToFavorites: ({ filePath, fileName }) => host('files.open', { kind: 'favorite', filePath, fileName }),
    saveFileToDisk: ({ filePath }) => host('files.open', { kind: 'disk', filePath }),
  }),
}
