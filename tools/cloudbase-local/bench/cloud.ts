import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { killHard, serve, type Served } from '../test/child'
import { startLocalCloud } from '../src/index'
import { moves } from './state'
import { storeAt } from './store'
import { cpuMs, load, peakMemory, type Figures } from './measure'

const SIZES = (process.argv[2] ?? '1000,100000,1000000').split(',').map(Number)
const WORKS = ['add', 'where', 'transaction', 'call']

/** The best of so many rounds counts: other processes only ever slow one down. */
const ROUNDS = 3
const SECONDS = 2

type Row = Record<string, string | number>

const table = (rows: Row[]): string => {
  const heads = Object.keys(rows[0])
  const cellText = (cell: string | number) =>
    typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: cell < 10 ? 2 : 0 }) : cell
  const line = (cells: (string | number)[]) => `| ${cells.map(cellText).join(' | ')} |`
  return [
    line(heads),
    `|${heads.map(() => '---').join('|')}|`,
    ...rows.map((row) => line(heads.map((head) => row[head]))),
  ].join('\n')
}

/** One load against the cloud right after the same load against the echo server, so that both see the same machine. */
async function against(cloud: Served, echo: Served, work: string, documents: number): Promise<Row> {
  const best = (a: Figures | undefined, b: Figures) => (a && a.perSecond > b.perSecond ? a : b)
  let floor: Figures | undefined
  let figures: Figures | undefined
  const cpu: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    floor = best(floor, await load(echo.env, work, { documents, seconds: SECONDS }))
    const before = cpuMs(cloud.child)
    const now = await load(cloud.env, work, { documents, seconds: SECONDS })
    cpu.push((cpuMs(cloud.child) - before) / (now.perSecond * SECONDS))
    figures = best(figures, now)
  }
  if (!floor || !figures) throw new Error('nothing was measured')
  return {
    documents,
    work,
    'per second': Math.round(figures.perSecond),
    'p50 ms': figures.p50,
    'p99 ms': figures.p99,
    'floor per second': Math.round(floor.perSecond),
    'share of floor': `${Math.round((figures.perSecond / floor.perSecond) * 100)} %`,
    'server CPU ms each': Math.min(...cpu),
  }
}

async function sized(documents: number, echo: Served): Promise<{ works: Row[]; facts: Row }> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'))
  let cloud = await serve(join(__dirname, 'server.ts'), [data, String(documents)])
  await killHard(cloud.child)
  cloud = await serve(join(__dirname, 'server.ts'), [data, '0'])
  const { readyMs } = cloud as unknown as { readyMs: number }
  const works: Row[] = []
  for (const work of WORKS) works.push(await against(cloud, echo, work, documents))
  const scan = await load(cloud.env, 'scan', { connections: 1, seconds: 2, documents })
  const facts = {
    documents,
    'start after kill -9, ms': Math.round(readyMs),
    'scan without index, ms': Math.round(scan.p50),
    'peak memory MB': peakMemory(cloud.child),
  }
  await killHard(cloud.child)
  rmSync(data, { recursive: true })
  return { works, facts }
}

/** Function calls inside the process: what the host itself adds. */
async function calls(): Promise<Row> {
  const data = mkdtempSync(join(tmpdir(), 'bench-calls-'))
  const cloud = await startLocalCloud({
    data,
    port: 0,
    quiet: true,
    timers: false,
    functions: join(__dirname, '../test/functions'),
    workers: 2,
  })
  const timed = async () => {
    const at = performance.now()
    await cloud.invoke('echo')
    return performance.now() - at
  }
  const first = await timed()
  for (let i = 0; i < 300; i++) await timed()
  const times: number[] = []
  for (let i = 0; i < 3000; i++) times.push(await timed())
  times.sort((a, b) => a - b)
  await cloud.stop()
  rmSync(data, { recursive: true })
  return { 'first call ms': first, 'warm call p50 ms': times[1500], 'warm call p99 ms': times[2970] }
}

async function main(): Promise<void> {
  const echo = await serve(join(__dirname, 'echo.ts'), [])
  const works: Row[] = []
  const facts: Row[] = []
  for (const documents of SIZES) {
    const result = await sized(documents, echo)
    works.push(...result.works)
    facts.push(result.facts)
    console.log(`${documents} documents done`)
  }
  await killHard(echo.child)
  await storeAt(500)
  const alone: Row[] = []
  for (const documents of SIZES) alone.push({ ...(await storeAt(documents)) })
  const text = [
    '# Benchmarks',
    '',
    `\`npm run bench:cloud\` wrote this. Node ${process.version}, ${cpus().length} cores, synchronous FULL,`,
    '32 connections through the unmodified node-sdk; the floor is the same load against an echo server.',
    'Each row is the best of three rounds of two seconds; other processes were running.',
    '',
    table(works),
    '',
    table(facts),
    '',
    'The store by itself, in CPU time per operation (32 writes to a commit):',
    '',
    table(alone),
    '',
    'All state out and in:',
    '',
    table([await moves(100_000)]),
    '',
    'Function calls, measured inside the process:',
    '',
    table([await calls()]),
    '',
  ].join('\n')
  console.log(text)
  if (SIZES.length > 2 && SIZES.includes(1_000_000)) writeFileSync(join(__dirname, 'results', 'cloud.md'), text)
}

main().catch((error: Error) => {
  console.error(error)
  process.exitCode = 1
})
