import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { nodeSdk, wxSdk, type Any, type Sdk } from './kit'

/** The package of each release, oldest first; the newest is the one that the product itself uses. */
const packages = {
  'node-sdk': ['node-sdk-2.8', 'node-sdk-3.7', '@cloudbase/node-sdk'],
  'wx-server-sdk': ['wx-server-sdk-2.4', 'wx-server-sdk-2.6', 'wx-server-sdk-3.0', 'wx-server-sdk'],
} as const satisfies Record<Sdk['name'], readonly string[]>

const load = createRequire(__filename)

export interface SdkRelease {
  name: Sdk['name']
  version: string
  /** Makes one that talks to the cloud of the environment. */
  open(): Sdk
}

const release = (name: Sdk['name'], of: string): SdkRelease => ({
  name,
  version: (JSON.parse(readFileSync(require.resolve(`${of}/package.json`), 'utf8')) as { version: string }).version,
  open: () => {
    const loaded = load(of) as Any
    return name === 'node-sdk' ? nodeSdk(loaded.default ?? loaded) : wxSdk(loaded.default ?? loaded)
  },
})

/** Every release that the local cloud is driven through. */
export const releases: SdkRelease[] = (Object.keys(packages) as Sdk['name'][]).flatMap((name) =>
  packages[name].map((of) => release(name, of)),
)

/** The oldest and the newest of each SDK. */
export const outermost: SdkRelease[] = releases.filter(
  ({ name }, at) => releases[at - 1]?.name !== name || releases[at + 1]?.name !== name,
)
