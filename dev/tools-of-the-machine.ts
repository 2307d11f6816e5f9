import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the browser tests and pictures need, each with the Debian package that brings it. */
const wanted: { package: string; there(): boolean }[] = [
  { package: 'chromium', there: () => existsSync('/usr/bin/chromium') },
  {
    package: 'fonts-noto-cjk',
    there: () => spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' }).stdout?.includes('Noto') ?? false,
  },
  { package: 'zbar-tools', there: () => existsSync('/usr/bin/zbarimg') },
  {
    package: 'python3-cryptography',
    there: () => spawnSync('/usr/bin/python3', ['-c', 'import cryptography']).status === 0,
  },
  { package: 'poppler-utils', there: () => existsSync('/usr/bin/pdftotext') },
]

/** Installs what is missing where that is possible (Debian, as root); otherwise says in one line what to install. */
export function ensureTools(): void {
  const missing = wanted.filter(({ there }) => !there()).map((one) => one.package)
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.error(`These tests need ${missing.join(', ')}. Install with: sudo ${command}`)
    process.exit(1)
  }
  console.log(`installing ${missing.join(', ')} …`)
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  execFileSync('sh', ['-c', `DEBIAN_FRONTEND=noninteractive ${command} -qq > /dev/null`], { stdio: 'inherit' })
}
