import { systemIsDark, watchSystemDark } from '../platform/looks'
import { readStored, writeStored } from './device-storage'
import { createStore, useStore } from './store'

/** How the person wants pages to look. */
export interface Settings {
  appearance: 'system' | 'light' | 'dark'
  /** 关怀版: larger type and targets, one column. */
  care: boolean
}

const key = 'settings'
const settings = createStore<Settings>({ appearance: 'system', care: false, ...readStored<Partial<Settings>>(key) })
const systemDark = createStore(systemIsDark())
watchSystemDark(systemDark.set)

/** Changes and keeps some settings. */
export function changeSettings(change: Partial<Settings>): void {
  settings.set({ ...settings.get(), ...change })
  writeStored(key, settings.get())
}

/** The settings, and whether pages are dark now. */
export function useSettings(): Settings & { dark: boolean } {
  const chosen = useStore(settings)
  const system = useStore(systemDark)
  return { ...chosen, dark: chosen.appearance === 'system' ? system : chosen.appearance === 'dark' }
}
