import { createServer } from 'node:http'
import { documentOf } from './documents'

/** The floor: reads each request and answers a fixed reply of the right shape, nothing else. */
const list = JSON.stringify(Array.from({ length: 20 }, (_, i) => JSON.stringify(documentOf(i))))
const REPLIES: [needle: string, reply: string][] = [
  ['database.insertDocument', '{"requestId":"r","data":{"insertedIds":["6b01265883bf129dfbc4c8db878a5d41"]}}'],
  ['database.getDocument', `{"requestId":"r","data":{"list":${list}}}`],
  ['database.startTransaction', '{"requestId":"r","transactionId":"t","data":{}}'],
  ['', '{"requestId":"r","data":{"updated":1}}'],
]

const server = createServer({ keepAliveTimeout: 65_000, noDelay: true }, (req, res) => {
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.on('end', () => {
    const body = Buffer.concat(chunks).toString()
    const [, reply] = REPLIES.find(([needle]) => body.includes(needle)) as [string, string]
    res.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(reply),
    })
    res.end(reply)
  })
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  console.log(
    JSON.stringify({
      url,
      env: {
        TENCENTCLOUD_RUNENV: 'SCF',
        TENCENTCLOUD_REGION: 'ap-shanghai',
        SCF_NAMESPACE: 'local',
        TCB_ENV: 'local',
        TENCENTCLOUD_SECRETID: 'id',
        TENCENTCLOUD_SECRETKEY: 'key',
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
      },
    }),
  )
})
