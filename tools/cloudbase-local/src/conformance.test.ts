import { allCases } from '../test/conformance/cases'
import { conformanceCloud } from '../test/conformance/cloud'
import { contextFor, nodeSdk, wxSdk, type Sdk } from '../test/conformance/kit'
import type { LocalCloud } from './index'

let cloud: LocalCloud
const sdks: Record<string, Sdk> = {}

beforeAll(async () => {
  cloud = await conformanceCloud()
  Object.assign(process.env, cloud.sdkEnv())
  sdks['node-sdk'] = nodeSdk()
  sdks['wx-server-sdk'] = wxSdk()
})

afterAll(() => cloud.stop())

describe.each(['node-sdk', 'wx-server-sdk'])('%s, unmodified', (sdk) => {
  const cases = allCases.filter(({ only }) => only === undefined || only === sdk)
  test.each(cases)('$area: $method: $name', ({ run }) => run(contextFor(sdks[sdk], cloud)))
})
