import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { HostError } from './errors'
import type { Methods } from './method'
import type { Record } from './records'
import { USER_DATA_PATH, type Sandbox } from './sandbox'

type Encoding = 'utf8' | 'base64' | 'hex' | 'latin1' | 'ascii' | 'utf-8' | 'utf16le' | 'binary'

const bytes = (data: unknown, encoding: Encoding = 'utf8') =>
  Buffer.isBuffer(data) ? data : Buffer.from(String(data), encoding)

/** Node's errors in WeChat's words. */
function guarded<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (error instanceof HostError) throw error
    if (code === 'ENOENT') throw new HostError(`no such file or directory, open ${path}`, { errno: 1300002 })
    if (code === 'EEXIST') throw new HostError(`file already exists ${path}`, { errno: 1301005 })
    throw new HostError(message)
  }
}

const statOf = (file: string) => {
  const { mode, size, atimeMs, mtimeMs } = fs.statSync(file)
  return {
    mode,
    size,
    lastAccessedTime: Math.floor(atimeMs / 1000),
    lastModifiedTime: Math.floor(mtimeMs / 1000),
    isDirectory: fs.statSync(file).isDirectory(),
  }
}

/** FileSystemManager over the sandbox. */
export function fileMethods(sandbox: Sandbox, onRecord: (record: Record) => void): Methods {
  const read = (path: string) => sandbox.resolve(path)
  const write = (path: string) => sandbox.writable(path)
  const methods: Methods = {
    userDataPath: () => USER_DATA_PATH,
    access: ({ path }) => guarded(path, () => fs.accessSync(read(path))),
    readFile: ({ filePath, encoding, position = 0, length }) =>
      guarded(filePath, () => {
        const all = fs.readFileSync(read(filePath))
        const part = all.subarray(position, length === undefined ? undefined : position + length)
        return { data: encoding ? part.toString(encoding as Encoding) : part }
      }),
    writeFile: ({ filePath, data, encoding }) =>
      guarded(filePath, () => fs.writeFileSync(write(filePath), bytes(data, encoding))),
    appendFile: ({ filePath, data, encoding }) =>
      guarded(filePath, () => fs.appendFileSync(write(filePath), bytes(data, encoding))),
    unlink: ({ filePath }) => guarded(filePath, () => fs.unlinkSync(write(filePath))),
    mkdir: ({ dirPath, recursive }) =>
      guarded(dirPath, () => {
        fs.mkdirSync(write(dirPath), { recursive: !!recursive })
      }),
    rmdir: ({ dirPath, recursive }) =>
      guarded(dirPath, () =>
        recursive ? fs.rmSync(write(dirPath), { recursive: true }) : fs.rmdirSync(write(dirPath)),
      ),
    readdir: ({ dirPath }) => guarded(dirPath, () => ({ files: fs.readdirSync(read(dirPath)) })),
    rename: ({ oldPath, newPath }) => guarded(oldPath, () => fs.renameSync(write(oldPath), write(newPath))),
    copyFile: ({ srcPath, destPath }) => guarded(srcPath, () => fs.copyFileSync(read(srcPath), write(destPath))),
    stat: ({ path }) => guarded(path, () => ({ stats: statOf(read(path)) })),
    getFileInfo: ({ filePath, digestAlgorithm = 'md5' }) =>
      guarded(filePath, () => {
        const data = fs.readFileSync(read(filePath))
        return { size: data.length, digest: createHash(digestAlgorithm).update(data).digest('hex') }
      }),
    saveFile: ({ tempFilePath, filePath }) =>
      guarded(tempFilePath, () => {
        const savedFilePath = filePath ?? `${USER_DATA_PATH}/${tempFilePath.split(/[/_]/).pop()}`
        fs.mkdirSync(dirname(write(savedFilePath)), { recursive: true })
        fs.renameSync(read(tempFilePath), write(savedFilePath))
        return { savedFilePath }
      }),
    removeSavedFile: ({ filePath }) => guarded(filePath, () => fs.unlinkSync(write(filePath))),
    getSavedFileList: () => {
      const dir = read(USER_DATA_PATH)
      return {
        fileList: fs.readdirSync(dir).map((name) => {
          const { size, lastModifiedTime } = statOf(join(dir, name))
          return { filePath: `${USER_DATA_PATH}/${name}`, size, createTime: lastModifiedTime }
        }),
      }
    },
    saveTemp: ({ data, suffix }) => ({ tempFilePath: sandbox.saveTemp(data, suffix) }),
    open: ({ kind, filePath, fileName, ...rest }) => {
      onRecord({ kind, filePath, fileName, ...rest, file: sandbox.keep(filePath, fileName) })
    },
  }
  return Object.fromEntries(Object.entries(methods).map(([name, run]) => [`files.${name}`, run]))
}
