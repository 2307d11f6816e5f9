import type { Caller } from '../identity'
import type { AdminAction } from '../protocol/admin'
import { RequestError } from '../store/values'
import type { Files } from './files'
import { checkPath, type FileIds } from './paths'
import type { Tickets } from './tickets'

export interface StorageParts {
  files: Files
  ids: FileIds
  tickets: Tickets
  origin: () => string
  now: () => number
  rule: 'PRIVATE' | 'READONLY'
}

/** Who asks: a function may do everything, a client what the rule allows its openid. */
export interface Asker {
  admin: boolean
  openid: string
}

const URL_PREFIX = '/_storage/'

/** The storage actions, as answers to the SDKs and, with a client's rights, to the client endpoint. */
export class Storage {
  constructor(private readonly parts: StorageParts) {}

  private maySee(owner: string, asker: Asker): boolean {
    return asker.admin || this.parts.rule === 'READONLY' || (owner !== '' && owner === asker.openid)
  }

  private mayChange(owner: string, asker: Asker): boolean {
    return asker.admin || (owner !== '' && owner === asker.openid)
  }

  uploadMetadata(path: unknown, asker: Asker): Record<string, string> {
    const { files, ids, tickets, origin } = this.parts
    const checked = checkPath(path)
    const existing = files.info(checked)
    if (existing && !this.mayChange(existing.owner, asker))
      throw new RequestError('STORAGE_EXCEED_AUTHORITY', 'no permission to overwrite this file')
    const { authorization, token } = tickets.upload(checked, asker.openid)
    const fileId = ids.of(checked)
    return {
      url: origin() + URL_PREFIX + checked.split('/').map(encodeURIComponent).join('/'),
      token,
      authorization,
      fileId,
      cosFileId: Buffer.from(fileId).toString('base64url'),
      download_url: '',
    }
  }

  downloadUrls(list: unknown, asker: Asker): unknown {
    const { files, ids, tickets, origin } = this.parts
    return (Array.isArray(list) ? list : []).map((item: { fileid: string; max_age?: number }) => {
      const path = ids.pathOf(item.fileid)
      const info = path === undefined ? undefined : files.info(path)
      const fail = (code: string) => ({
        fileID: item.fileid,
        fileid: item.fileid,
        tempFileURL: '',
        download_url: '',
        code,
        maxAge: item.max_age,
      })
      if (!info) return fail('STORAGE_FILE_NONEXIST')
      if (!this.maySee(info.owner, asker)) return fail('STORAGE_EXCEED_AUTHORITY')
      // Not percent-encoded: the SDKs do that themselves, as with the cloud's own URLs.
      const url = `${origin()}${URL_PREFIX}${info.path}?${tickets.download(info.path, item.max_age)}`
      return {
        fileID: item.fileid,
        fileid: item.fileid,
        tempFileURL: url,
        download_url: url,
        code: 'SUCCESS',
        maxAge: item.max_age,
      }
    })
  }

  remove(list: unknown, asker: Asker): unknown {
    return (Array.isArray(list) ? list : []).map((fileId: string) => {
      const path = this.parts.ids.pathOf(fileId)
      const info = path === undefined ? undefined : this.parts.files.info(path)
      if (!info) return { fileID: fileId, code: 'STORAGE_FILE_NONEXIST' }
      if (!this.mayChange(info.owner, asker)) return { fileID: fileId, code: 'STORAGE_EXCEED_AUTHORITY' }
      this.parts.files.remove(info.path)
      return { fileID: fileId, code: 'SUCCESS' }
    })
  }

  private copy(list: unknown): unknown {
    const { files, ids, now } = this.parts
    return (Array.isArray(list) ? list : []).map(
      (item: { src_path: string; dst_path: string; overwrite?: boolean; remove_original?: boolean }) => {
        const from = checkPath(item.src_path)
        const to = checkPath(item.dst_path)
        const info = files.info(from)
        if (!info) return { fileId: ids.of(from), code: 'STORAGE_FILE_NONEXIST', message: 'file not exist' }
        if (item.overwrite === false && files.info(to))
          return { fileId: ids.of(to), code: 'STORAGE_FILE_EXIST', message: 'file already exists' }
        files.copy(info, to, now())
        if (item.remove_original) files.remove(from)
        return { fileId: ids.of(to), code: 'SUCCESS', message: '' }
      },
    )
  }

  private authority(list: unknown, openid: string): unknown {
    return (Array.isArray(list) ? list : []).map((item: { path: string; type: string }) => {
      const path = checkPath(item.path)
      const info = this.parts.files.info(path)
      const asker = { admin: false, openid }
      const read = !!info && this.maySee(info.owner, asker)
      const write = !info || this.mayChange(info.owner, asker)
      return {
        path,
        type: item.type,
        cosFileId: Buffer.from(this.parts.ids.of(path)).toString('base64url'),
        read: item.type === 'WRITE' ? write : item.type === 'READ' ? read : read && write,
      }
    })
  }

  /** The actions that functions send through the SDKs. */
  get actions(): Record<string, AdminAction> {
    const admin = (caller: Caller): Asker => ({ admin: true, openid: caller.openid })
    return {
      'storage.getUploadMetadata': (params, caller) => this.uploadMetadata(params.path, admin(caller)),
      'storage.batchGetDownloadUrl': (params, caller) => ({
        download_list: this.downloadUrls(params.file_list, admin(caller)),
      }),
      'storage.batchDeleteFile': (params, caller) => ({ delete_list: this.remove(params.fileid_list, admin(caller)) }),
      'storage.batchCopyFile': (params) => ({ copy_list: this.copy(params.file_list) }),
      'storage.getFileAuthority': (params) => ({
        fileList: this.authority(params.fileList, String(params.openId ?? '')),
      }),
    }
  }
}
