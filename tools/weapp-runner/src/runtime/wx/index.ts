import { env, problem } from '../env'
import { hostSync } from '../host'
import { cloud } from './cloud'
import { events } from './events'
import { files } from './files'
import { interaction } from './interaction'
import { KNOWN_APIS } from './known-apis'
import { media } from './media'
import { misc } from './misc'
import { navigation } from './navigation'
import { network } from './network'
import { privacy } from './privacy'
import { storage } from './storage'
import { system } from './system'

/** Builds `wx`. A method that WeChat has and this runner has not is there too: calling it fails the run. */
export function createWx(): Record<string, any> {
  const implemented: Record<string, unknown> = {
    ...cloud(),
    ...events,
    ...files,
    ...interaction,
    ...media,
    ...misc,
    ...navigation,
    ...network,
    ...privacy,
    ...storage(),
    ...system,
  }
  const wx: Record<string, any> = { ...implemented }
  for (const name of KNOWN_APIS) {
    if (name in wx) continue
    wx[name] = () => {
      const error = new Error(`wx.${name} is not implemented by weapp-runner`)
      problem('not-implemented', error)
      throw error
    }
  }
  wx.canIUse = (schema: string) => canIUse(schema, wx)
  wx.env = { USER_DATA_PATH: hostSync('files.userDataPath') }
  return wx
}

const canIUse = (schema: string, wx: object) => {
  const [first = ''] = String(schema).split('.')
  return (
    first in wx || env().pkg.app.pages.includes(first) || /^(button|input|scroll-view|canvas|page-meta)$/.test(first)
  )
}
