import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { removeArtefacts } from '../test/artefact'
import { judgeAll, type Verdict } from '../test/judge'

/**
 * Breaks a built mini-program in every way of `test/mutations`, several times over, each time other pages,
 * components and modules; writes the list that is committed. `prove/runner.ts [project] [rounds]`
 */
const project = resolve(process.argv[2] ?? '.')
const rounds = Number(process.argv[3] ?? 5)

const WIDTH = 120
const LONGEST = 200

/** Text as one line of Markdown without its marks. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[|`*<>]/g, "'")
    .slice(0, LONGEST)

/** An entry of a list, broken into lines. */
function entry(text: string): string {
  const lines = ['-']
  for (const word of text.split(' ')) {
    const last = lines.length - 1
    if (lines[last]!.length + word.length < WIDTH) lines[last] += ` ${word}`
    else lines.push(`  ${word}`)
  }
  return lines.join('\n')
}

function report(verdicts: Verdict[], seconds: number): string {
  const names = [...new Set(verdicts.map(({ name }) => name))]
  const entries = names.map((name) => {
    const all = verdicts.filter((one) => one.name === name)
    const red = all.flatMap(({ seen }) => seen ?? [])
    const last = red[red.length - 1]
    const told = last ? `${last.kind}: ${plain(last.message)}` : 'nothing was told'
    return entry(`**${name}** (${all[0]!.by}, red ${red.length} of ${all.length}): ${told}`)
  })
  const missed = verdicts.filter(({ seen }) => !seen).length
  return [
    '# A built mini-program, broken',
    '',
    '`npm run prove:runner` wrote this: each way of breaking the artefact that the repository ships, several times',
    'with other pages, components and modules. Red is a problem of the right kind that names the file and the',
    'reason; the last one of each stands here.',
    '',
    `${names.length} ways, ${verdicts.length} broken packages, ${missed} unseen, ${seconds} s.`,
    '',
    ...entries,
    '',
  ].join('\n')
}

async function main(): Promise<void> {
  const started = Date.now()
  const verdicts: Verdict[] = []
  for (let seed = 1; seed <= rounds; seed += 1) {
    verdicts.push(...(await judgeAll(project, seed)))
    console.log(`round ${seed} of ${rounds}, ${Math.round((Date.now() - started) / 1000)} s`)
  }
  removeArtefacts()
  const text = report(verdicts, Math.round((Date.now() - started) / 1000))
  console.log(text)
  writeFileSync(join(__dirname, 'results', 'runner.md'), text)
  // A run leaves timers of the app's behind; nothing more is to come.
  process.exit(verdicts.every(({ seen }) => seen) ? 0 : 1)
}

main().catch((error: Error) => {
  console.error(error.stack)
  process.exit(1)
})
