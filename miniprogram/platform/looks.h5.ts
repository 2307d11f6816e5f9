const query = window.matchMedia('(prefers-color-scheme: dark)')

export const systemIsDark = (): boolean => query.matches

export function watchSystemDark(listener: (dark: boolean) => void): void {
  query.addListener((event) => listener(event.matches))
}

/** Gives the document the page's ground, so that overscroll and short pages show no seam. */
export function paintFrame(dark: boolean, ground: string): void {
  document.documentElement.style.background = ground
  document.body.style.background = ground
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', ground)
}

export const titleFrame = (title: string): void => {
  document.title = title
}
