import { startLocalCloud } from '../../src/index'

/** A cloud in a process of its own, to be killed: `server.ts <data folder>` prints what its clients need. */
async function main(): Promise<void> {
  const cloud = await startLocalCloud({
    data: process.argv[2],
    port: 0,
    quiet: true,
    collections: [{ name: 'accounts' }, { name: 'ledger' }, { name: 'notes' }],
  })
  console.log(JSON.stringify({ url: cloud.url, env: cloud.sdkEnv() }))
}

void main()
