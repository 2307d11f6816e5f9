import { env } from './env'

export const activeTheme = (): 'light' | 'dark' => (env().pkg.app.darkmode ? env().screen.theme : 'light')

/** Replaces `@name` in a JSON configuration by theme.json's value for the theme in force. */
export function resolveTheme<T>(config: T): T {
  const values = env().pkg.theme[activeTheme()]
  return JSON.parse(JSON.stringify(config), (_, value) =>
    typeof value === 'string' && value.startsWith('@') ? (values[value.slice(1)] ?? value) : value,
  ) as T
}
