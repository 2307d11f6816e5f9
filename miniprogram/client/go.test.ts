import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = (name: string) => readFileSync(join(__dirname, name), 'utf8')

test('every path that pages lead to is a page of the app', () => {
  const routes = source('../routes.config.ts')
  const paths = [...source('go.ts').matchAll(/'\/((?:pages|packages)\/[^']+)\/index'/g)].map(([, path]) => path!)
  const missing = paths.filter((path) => {
    const parts = path.split('/')
    return (
      !routes.includes(`'${path}/index'`) &&
      !(routes.includes(`'packages/${parts[1]}'`) && routes.includes(`'${parts.slice(2).join('/')}'`))
    )
  })
  expect(paths.length).toBeGreaterThan(10)
  expect(missing).toEqual([])
})
