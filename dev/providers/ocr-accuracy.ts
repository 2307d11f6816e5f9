import { drawIdCardBack, drawIdCardFront, people, type Faults } from '../specimens'
import { openIdCardOcr } from './ocr-idcard'

const faults: [string, Faults][] = [
  ['as drawn', {}],
  ['turned 3°', { rotate: 3 }],
  ['turned -5°', { rotate: -5 }],
  ['blur 1', { blur: 1 }],
  ['blur 2', { blur: 2 }],
  ['finger', { finger: true }],
]

/** Reads both sides of every specimen person under each fault and prints what came out wrong. */
async function main(): Promise<void> {
  const ocr = openIdCardOcr()
  for (const [fault, options] of faults) {
    const wrong: string[] = []
    const began = performance.now()
    for (const person of people) {
      const front = await ocr.handler({ img: Buffer.from(drawIdCardFront(person, { ...options, format: 'jpeg' })) })
      const back = await ocr.handler({ img: Buffer.from(drawIdCardBack(person, { ...options, format: 'jpeg' })) })
      const expected = {
        name: person.name,
        id: person.idNumber,
        addr: person.address,
        gender: person.sex,
        nationality: person.nation,
        valid_date: `${person.idValidFrom}-${person.idValidTo}`.replace(/(\d)-(\d\d)-(\d\d)/g, '$1$2$3'),
      }
      const got: Record<string, unknown> = {
        ...back,
        ...front,
        valid_date: 'valid_date' in back ? back.valid_date : '',
      }
      const differing = Object.entries(expected).filter(([field, value]) => got[field] !== value)
      const lines = differing.map(([field, value]) => `${field}: ${value} ≠ ${String(got[field])}`)
      wrong.push(...lines.map((line) => `${person.name} ${line}`))
    }
    const each = (performance.now() - began) / people.length / 2
    const all = people.length * 6
    console.log(`${fault}: ${all - wrong.length} of ${all} fields right, ${each.toFixed(0)} ms a side`)
    for (const line of wrong) console.log(`  ${line}`)
  }
  await ocr.stop()
}

if (require.main === module) void main()
