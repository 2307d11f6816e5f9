import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { services } from '../../shared/services'

const drawn = readFileSync(join(__dirname, '../../miniprogram/packages/apply/samples/index.ts'), 'utf8')

test.each(Object.values(services).map((service) => [service.name, service] as const))(
  '%s：每张要传的照片都有样例，并说明为什么要',
  (_name, service) => {
    for (const { reason, parts } of service.materials) {
      expect(reason.length).toBeGreaterThan(3)
      for (const { sample } of parts) expect(drawn).toContain(`'${sample}':`)
    }
  },
)
