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
      for (const [field, value] of Object.entries(expected)) {
        if (got[field] !== value) wrong.push(`${person.name} ${field}: ${value} ≠ ${String(got[field])}`)
      }
    }
    const each = (performance.now() - began) / people.length / 2
    console.log(
      `${fault}: ${people.length * 6 - wrong.length} of ${people.length * 6} fields right, ${each.toFixed(0)} ms a side`,
    )
    for (const line of wrong) console.log(`  ${line}`)
  }
  await ocr.stop()
}

if (require.main === module) void main()
