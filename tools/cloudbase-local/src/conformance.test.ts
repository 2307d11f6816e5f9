import { allCases } from '../test/conformance/cases'
import { conformanceCloud } from '../test/conformance/cloud'
import { contextFor, offers, type Sdk } from '../test/conformance/kit'
import { outermost } from '../test/conformance/versions'
import type { LocalCloud } from './index'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await conformanceCloud()
  Object.assign(process.env, cloud.sdkEnv())
})

afterAll(() => cloud.stop())

describe.each(outermost)('$name $version, unmodified', (release) => {
  let sdk: Sdk
  beforeAll(() => {
    sdk = release.open()
  })
  const cases = allCases.filter((one) => offers(release, one))
  test.each(cases)('$area: $method: $name', ({ run }) => run(contextFor(sdk, cloud)))
})
