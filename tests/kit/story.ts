import type { Screen } from './browser'

/**
 * Chapters of one story, each standing on those before it: what follows a broken one is not tried, and what was seen
 * then is kept as pictures.
 */
export function story(screens: () => Record<string, Screen>) {
  let broken = false
  return (name: string, body: () => Promise<void>) =>
    test(name, async () => {
      if (broken) throw new Error('an earlier chapter failed')
      broken = true
      try {
        await body()
        broken = false
      } finally {
        if (broken) for (const [who, screen] of Object.entries(screens())) await screen.shoot(`failed-${who}`)
      }
    })
}
