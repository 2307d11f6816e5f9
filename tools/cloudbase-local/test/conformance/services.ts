import { deepStrictEqual as same, ok } from 'node:assert'
import { rejection, type Any, type Case } from './kit'

const code = (sdk: { name: string }, node: string, wx: number) => (sdk.name === 'node-sdk' ? node : wx)

export const serviceCases: Case[] = [
  {
    area: 'functions',
    method: 'callFunction',
    name: 'passes the event, answers the result',
    async run({ sdk }) {
      const { result } = await sdk.app.callFunction({ name: 'echo', data: { a: [1, '中'] } })
      same(result.event, { a: [1, '中'] })
    },
  },
  {
    area: 'functions',
    method: 'callFunction',
    name: 'an unknown function has its own code',
    async run({ sdk }) {
      const error = await rejection(sdk.app.callFunction({ name: 'nowhere' }))
      ok(sdk.name !== 'node-sdk' || error.code === 'FUNCTION_NOT_FOUND')
    },
  },
  {
    area: 'functions',
    method: 'callFunction',
    name: 'a throwing function fails with its message',
    async run({ sdk }) {
      const error = await rejection(sdk.app.callFunction({ name: 'throws', data: {} }))
      ok(String(error.message ?? error.errMsg).includes('on purpose'))
      // wx-server-sdk 4 drops the code of whatever node-sdk throws, earlier ones number it.
      const codes = sdk.name === 'node-sdk' ? ['FUNCTIONS_EXECUTE_FAIL'] : [-1, -504002]
      ok(codes.includes(sdk.codeOf(error) as never))
    },
  },
  {
    area: 'storage',
    method: 'uploadFile, downloadFile',
    name: 'gives back the same bytes',
    async run({ sdk }) {
      const content = Buffer.from([0, 1, 2, 255, 10, 13])
      const { fileID } = await sdk.app.uploadFile({ cloudPath: `${sdk.name}/目录/a b.bin`, fileContent: content })
      ok(fileID.startsWith('cloud://'))
      same(Buffer.from((await sdk.app.downloadFile({ fileID })).fileContent), content)
    },
  },
  {
    area: 'storage',
    method: 'getTempFileURL',
    name: 'a signed URL that opens, another that does not',
    async run({ sdk }) {
      const { fileID } = await sdk.app.uploadFile({ cloudPath: `${sdk.name}/t.txt`, fileContent: Buffer.from('hello') })
      const {
        fileList: [file],
      } = await sdk.app.getTempFileURL({ fileList: [fileID] })
      same(await (await fetch(file.tempFileURL)).text(), 'hello')
      same((await fetch(file.tempFileURL.replace(/sign=./, 'sign=_'))).status, 403)
    },
  },
  {
    area: 'storage',
    method: 'deleteFile',
    name: 'the file is gone, deleting it again says so',
    async run({ sdk }) {
      const { fileID } = await sdk.app.uploadFile({ cloudPath: `${sdk.name}/d.txt`, fileContent: Buffer.from('x') })
      await sdk.app.deleteFile({ fileList: [fileID] })
      const {
        fileList: [again],
      } = await sdk.app.deleteFile({ fileList: [fileID] })
      same(again.code ?? again.status, code(sdk, 'STORAGE_FILE_NONEXIST', -503003))
    },
  },
  {
    area: 'storage',
    method: 'copyFile',
    since: { 'node-sdk': '3.7' },
    name: 'copies to another folder',
    only: 'node-sdk',
    async run({ sdk }) {
      await sdk.app.uploadFile({ cloudPath: 'from/c.txt', fileContent: Buffer.from('copy me') })
      const {
        fileList: [copied],
      } = await sdk.app.copyFile({ fileList: [{ srcPath: 'from/c.txt', dstPath: 'to/c.txt' }] })
      same((await sdk.app.downloadFile({ fileID: copied.fileId })).fileContent.toString(), 'copy me')
    },
  },
  {
    area: 'storage',
    method: 'getFileInfo',
    since: { 'node-sdk': '3.18' },
    name: 'size and type of a file',
    only: 'node-sdk',
    async run({ sdk }) {
      const { fileID } = await sdk.app.uploadFile({ cloudPath: 'info/a.png', fileContent: Buffer.alloc(12) })
      const {
        fileList: [info],
      } = await sdk.app.getFileInfo({ fileList: [fileID] })
      same([info.size, info.mime], [12, 'image/png'])
    },
  },
  {
    area: 'open APIs',
    method: 'openapi.phonenumber.getPhoneNumber',
    name: 'camel case both ways',
    only: 'wx-server-sdk',
    async run({ sdk }) {
      const result = await sdk.app.openapi.phonenumber.getPhoneNumber({ code: 'c1' })
      same(result.phoneInfo, { purePhoneNumber: '13800000000', sentCode: 'c1' })
    },
  },
  {
    area: 'open APIs',
    method: 'openapi.subscribeMessage.send',
    name: 'nested data arrives',
    only: 'wx-server-sdk',
    async run({ sdk, cloud }) {
      await sdk.app.openapi.subscribeMessage.send({
        touser: 'o1',
        page: 'p',
        templateId: 't1',
        data: { thing1: { value: '好' } },
      })
      const [sent] = cloud.outbox.list()
      same([sent.to, sent.template, sent.data], ['o1', 't1', { thing1: { value: '好' } }])
    },
  },
  {
    area: 'open APIs',
    method: 'openapi.wxacode.getUnlimited',
    name: 'a picture comes back as a buffer',
    only: 'wx-server-sdk',
    async run({ sdk }) {
      const result = await sdk.app.openapi.wxacode.getUnlimited({ scene: 'a=1' })
      same([result.contentType, Buffer.isBuffer(result.buffer)], ['image/png', true])
    },
  },
  {
    area: 'open APIs',
    method: 'openapi.ocr.idcard',
    name: 'an uploaded picture reaches the handler',
    only: 'wx-server-sdk',
    async run({ sdk }) {
      const result = await sdk.app.openapi.ocr.idcard({
        type: 'photo',
        img: { contentType: 'image/png', value: Buffer.from('picture') },
      })
      same([result.bytes, result.kind], [7, 'photo'])
    },
  },
  {
    area: 'open APIs',
    method: 'openapi.*',
    name: 'a WeChat error is thrown with its code',
    only: 'wx-server-sdk',
    async run({ sdk }) {
      const error = await rejection(sdk.app.openapi.security.msgSecCheck({ content: 'bad' }))
      same(error.errCode, 87014)
    },
  },
  {
    area: 'open APIs',
    method: 'openapi.*',
    name: 'an unregistered one is "API not found"',
    only: 'wx-server-sdk',
    async run({ sdk }) {
      const error: Any = await rejection(sdk.app.openapi.nothing.here({}))
      same(error.errCode, -604100)
      ok(String(error).includes('API not found'))
    },
  },
]
