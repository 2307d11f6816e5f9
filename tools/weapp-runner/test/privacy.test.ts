import { fixture, open, type Session } from './kit'

/** This mini-program says nothing about privacy in app.json and listens to nothing. */
const silent = fixture('components')
const media = { chooseMedia: { files: [`${silent}/dot.png`] } }

let it: Session
afterEach(() => it.close())

test('what touches personal data fails the run when nobody asks for consent', async () => {
  it = await open(silent, { script: media })
  await expect(it.wx('chooseMedia', {})).rejects.toThrow('chooseMedia:fail privacy permission is not authorized')
  await it.runner.sync()
  expect(it.runner.problems).toEqual([
    {
      kind: 'privacy',
      message: expect.stringMatching(/^chooseMedia on pages\/index\/index needs the privacy agreement: /),
    },
  ])
})

test('WeChat’s own dialog asks once, and the script answers it', async () => {
  it = await open(silent, { script: { ...media, privacyAuthorization: {} } })
  expect((await it.wx('getPrivacySetting')).needAuthorization).toBe(true)
  expect((await it.wx('chooseMedia', {})).tempFiles).toHaveLength(1)
  expect((await it.wx('chooseMedia', {})).tempFiles).toHaveLength(1)
  expect((await it.wx('getPrivacySetting')).needAuthorization).toBe(false)
  await it.runner.sync()
  expect(it.runner.records.filter(({ kind }) => kind === 'privacyDialog')).toEqual([
    { kind: 'privacyDialog', api: 'chooseMedia' },
  ])
  expect(it.runner.problems).toEqual([])
})

test('a person who refuses gets no picture dialog, and may be asked again', async () => {
  it = await open(silent, { script: { ...media, privacyAuthorization: [{ fail: 'disagree' }, {}] } })
  await expect(it.wx('chooseMedia', {})).rejects.toThrow('privacy permission is not authorized')
  expect((await it.wx('chooseMedia', {})).tempFiles).toHaveLength(1)
  expect(it.runner.problems).toEqual([])
})

test('a flag turns the question off', async () => {
  it = await open(silent, { script: media, privacyCheck: false })
  expect((await it.wx('getPrivacySetting')).needAuthorization).toBe(false)
  expect((await it.wx('chooseMedia', {})).tempFiles).toHaveLength(1)
  await it.runner.sync()
  expect(it.runner.problems).toEqual([])
})
