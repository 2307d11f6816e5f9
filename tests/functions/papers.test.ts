import { drawCertificateInfoPage, personOf } from '../../dev/specimens'
import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'

let product: Product
let ma: Visitor
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
  ma = await product.driver('ma')
})
afterAll(() => product.stop())

const runOnce = async () => ((await product.cloud.runTimer('reading')) as { output: { cases: number } }).output.cases
/** Lets the timer come until nothing waits: a busy machine may answer too late, and is asked again. */
async function read(): Promise<number> {
  const cases = await runOnce()
  if (cases === 0) return 0
  product.cloud.setClock(new Date(product.cloud.now().getTime() + 11 * 60_000))
  return cases + (await read())
}
const comparisonOf = async (caseId: string) => {
  // The clock has moved on: so has the session.
  const clerk = await product.clerk('620102')
  const { comparison } = await clerk.call(contracts.reviewOpen, { caseId })
  return (id: string) => comparison.find((row) => row.id === id)!
}

test('材料交上来后排队识别，每张只识别一次；办理人员不用等，识别到的放在第三栏', async () => {
  const application = await ma.application('ma')
  const [place] = Object.keys(application.files).filter((one) => !one.startsWith('education'))
  const [material, part] = place!.split('/') as [string, string]
  const page = drawCertificateInfoPage(personOf('ma'), { validUntil: '2027-01-09' }, { format: 'jpeg' })
  application.files[place!] = [
    await ma.picture({ purpose: 'material', draft: application.caseId, material, part }, page),
  ]
  const { caseId } = await ma.call(contracts.applyIntegrityAssessment, application)
  expect((await comparisonOf(caseId))('name')).toMatchObject({ register: '马志强', paper: { state: 'waiting' } })
  expect(await read()).toBeGreaterThan(0)
  const rowOf = await comparisonOf(caseId)
  expect(rowOf('name').paper).toEqual({ state: 'read', value: '马志强', differs: false })
  expect(rowOf('validUntil').paper).toEqual({ state: 'read', value: '2027-01-09', differs: true })
  expect(rowOf('idNumber').paper.value).toContain('*')
  expect(rowOf('unit').paper).toEqual({ state: 'none' })
  expect(await runOnce()).toBe(0)
  const stored = JSON.stringify(product.cloud.store.find('cases', { filter: { _id: caseId }, limit: 1 }))
  expect(stored).not.toContain('2027-01-09')
})
