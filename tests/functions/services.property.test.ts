import { proveServices } from '../kit/prove-services'
import { Product } from '../kit/product'

test('every item × province × variant: phone and function take and refuse the same, with the same code', async () => {
  const product = await Product.start('2026-11-21T02:00:00Z')
  try {
    const visitor = await product.driver('ma')
    const rows = await proveServices({ product, visitor, key: 'ma', runs: 1, mistakes: 6 }, 20261121)
    expect(rows.flatMap(({ name, differences }) => differences.map((one) => `${name}: ${one}`))).toEqual([])
    expect(rows.every(({ right, wrong }) => right > 0 && wrong > 0)).toBe(true)
  } finally {
    await product.stop()
  }
})
