import { contracts } from '../kit/contracts'
import { Product } from '../kit/product'
import { drawIdCardBack, drawIdCardFront, personOf } from '../../dev/specimens'
import { agreementVersions } from '../../shared/contracts'

let product: Product
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
})
afterAll(() => product.stop())

const agreements = { ...agreementVersions }
const minutes = (n: number) => product.cloud.setClock(product.cloud.now().getTime() + n * 60_000)

describe('短信登录', () => {
  test('验证码5分钟内有效，过期要重新获取', async () => {
    const visitor = product.visitor()
    await visitor.call(contracts.smsSend, { phone: '13900000001', purpose: 'login' })
    const code = product.lastCode('13900000001')
    minutes(6)
    expect(await visitor.code(contracts.sessionOpen, { phone: '13900000001', code, agreements })).toBe('code-expired')
  })

  test('60秒内不能重新获取，并告诉还要等几秒', async () => {
    const visitor = product.visitor()
    await visitor.call(contracts.smsSend, { phone: '13900000002', purpose: 'login' })
    const again = await visitor.ask(contracts.smsSend, { phone: '13900000002', purpose: 'login' })
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'sms-too-soon', detail: { waitSeconds: expect.any(Number) } },
    })
    minutes(2)
    expect(await visitor.code(contracts.smsSend, { phone: '13900000002', purpose: 'login' })).toBe('ok')
  })

  test('验证码试5次为止，第6次连对的也不行', async () => {
    const visitor = product.visitor()
    await visitor.call(contracts.smsSend, { phone: '13900000003', purpose: 'login' })
    const code = product.lastCode('13900000003')
    const wrong = code === '000000' ? '111111' : '000000'
    for (const left of [4, 3, 2, 1]) {
      expect(await visitor.ask(contracts.sessionOpen, { phone: '13900000003', code: wrong, agreements })).toMatchObject(
        { error: { code: 'code-wrong', detail: { triesLeft: left } } },
      )
    }
    expect(await visitor.code(contracts.sessionOpen, { phone: '13900000003', code: wrong, agreements })).toBe(
      'code-expired',
    )
    expect(await visitor.code(contracts.sessionOpen, { phone: '13900000003', code, agreements })).toBe('code-expired')
  })

  test('并行猜验证码也只算5次', async () => {
    const visitor = product.visitor()
    await visitor.call(contracts.smsSend, { phone: '13900000004', purpose: 'login' })
    const codes = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        visitor.code(contracts.sessionOpen, { phone: '13900000004', code: String(n).padStart(6, '9'), agreements }),
      ),
    )
    expect(codes.filter((code) => code === 'code-wrong').length).toBeLessThanOrEqual(5)
    expect(codes).not.toContain('internal')
  })

  test('一个号码一天最多10条，一台设备一天最多20条', async () => {
    const visitor = product.visitor()
    for (let n = 0; n < 10; n += 1) {
      expect(await visitor.code(contracts.smsSend, { phone: '13900000005', purpose: 'login' })).toBe('ok')
      minutes(2)
    }
    expect(await visitor.code(contracts.smsSend, { phone: '13900000005', purpose: 'login' })).toBe('sms-daily-cap')
    for (let n = 0; n < 9; n += 1) await visitor.code(contracts.smsSend, { phone: `1390001000${n}`, purpose: 'login' })
    expect(await visitor.code(contracts.smsSend, { phone: '13900020000', purpose: 'login' })).toBe('sms-daily-cap')
  })

  test('不勾选现行协议不能登录', async () => {
    const visitor = product.visitor()
    await visitor.call(contracts.smsSend, { phone: '13900000006', purpose: 'login' })
    const code = product.lastCode('13900000006')
    expect(
      await visitor.code(contracts.sessionOpen, {
        phone: '13900000006',
        code,
        agreements: { ...agreements, privacy: '2020-01-01' },
      }),
    ).toBe('agreements-needed')
  })

  test('网页的续期凭据只在脚本读不到的Cookie里，退出后不能续期', async () => {
    const visitor = product.visitor()
    await visitor.call(contracts.smsSend, { phone: '13900000007', purpose: 'login' })
    const opened = await visitor.call(contracts.sessionOpen, {
      phone: '13900000007',
      code: product.lastCode('13900000007'),
      agreements,
    })
    expect(opened.refresh).toBeUndefined()
    const kept = { ...visitor.cookies }
    expect(await visitor.code(contracts.sessionRefresh, {})).toBe('ok')
    await visitor.call(contracts.sessionClose, {})
    visitor.cookies = kept
    expect(await visitor.code(contracts.sessionRefresh, {})).toBe('not-signed-in')
  })

  test('换手机号要原号码和新号码的验证码，别人的号码不能占', async () => {
    const visitor = await product.visitor().signIn('13900000008')
    await product.visitor().signIn('13900000009')
    await visitor.call(contracts.phoneChangeCode, {})
    const oldCode = product.lastCode('13900000008')
    expect(await visitor.code(contracts.phoneChange, { oldCode, newPhone: '13900000009', newCode: '000000' })).toBe(
      'phone-taken',
    )
    await visitor.call(contracts.smsSend, { phone: '13900000010', purpose: 'new-phone' })
    await visitor.call(contracts.phoneChange, {
      oldCode,
      newPhone: '13900000010',
      newCode: product.lastCode('13900000010'),
    })
    expect((await visitor.call(contracts.accountGet, {})).phone).toBe('139****0010')
  })
})

describe('实名认证', () => {
  test('读出身份证、核验通过后，证照凭身份证号自己出现', async () => {
    const driver = await product.registered('ma')
    const { verified, subjects } = await driver.call(contracts.certificateList, {})
    expect(verified).toBe(true)
    expect(subjects.map(({ values }) => values.name)).toEqual(['马志强'])
    expect(JSON.stringify(subjects)).not.toContain(personOf('ma').idNumber)
  })

  test('正反面传反了，说明该拍哪一面', async () => {
    const visitor = await product.visitor().signIn('13900000011')
    const front = await visitor.picture(
      { purpose: 'identity', side: 'front' },
      drawIdCardBack(personOf('li'), { format: 'jpeg' }),
    )
    const back = await visitor.picture(
      { purpose: 'identity', side: 'back' },
      drawIdCardFront(personOf('li'), { format: 'jpeg' }),
    )
    const reply = await visitor.read({ front, back })
    expect(reply).toMatchObject({ ok: false, error: { code: 'ocr-unreadable' } })
  })

  test('同一个人换手机：只凭身份证照片不能换，要原手机验证码', async () => {
    await product.registered('wang')
    const other = await product.visitor().signIn('13900000012')
    const result = await other.verify('wang')
    expect(result).toMatchObject({ outcome: 'bound', oldPhone: '199****0002' })
    const { moveId } = result as { moveId: string }
    expect(await other.code(contracts.moveFinish, { moveId })).toBe('wrong-state')
    await other.call(contracts.moveStart, { moveId, by: 'code' })
    const moved = await other.call(contracts.moveFinish, { moveId, code: product.lastCode('19900000002') })
    expect(moved.account).toMatchObject({ verified: true, phone: '139****0012' })
  })

  test('没有原手机：等72小时，其间原手机收到通知并能取消', async () => {
    const owner = await product.registered('zhang')
    const other = await product.visitor().signIn('13900000013')
    const { moveId } = (await other.verify('zhang')) as { moveId: string }
    await other.call(contracts.moveStart, { moveId, by: 'wait' })
    expect(product.cloud.outbox.list().some((one) => one.to.endsWith('19900000004') && one.text.includes('0013'))).toBe(
      true,
    )
    expect((await owner.call(contracts.accountGet, {})).pendingMove?.toPhone).toBe('139****0013')
    await owner.call(contracts.moveCancel, { moveId })
    minutes(73 * 60)
    other.token = (await other.call(contracts.sessionRefresh, {})).token
    expect(await other.code(contracts.moveFinish, { moveId })).toBe('wrong-state')
  })
})

test('等满72小时没有人取消：再做一次实名认证就能换好，不用验证码', async () => {
  await product.registered('li')
  const other = await product.visitor().signIn('13900000014')
  const { moveId } = (await other.verify('li')) as { moveId: string }
  await other.call(contracts.moveStart, { moveId, by: 'wait' })
  minutes(48.5 * 60)
  await product.cloud.runTimer('housekeeping')
  expect(
    product.cloud.outbox.list().filter((one) => one.to.endsWith('19900000003') && one.text.includes('不到24小时')),
  ).toHaveLength(1)
  minutes(25 * 60)
  const again = await product.visitor().signIn('13900000014')
  expect(await again.verify('li')).toMatchObject({ outcome: 'bound', moveId, ready: true })
  expect((await again.call(contracts.moveFinish, { moveId })).account).toMatchObject({
    verified: true,
    phone: '139****0014',
  })
})

test('短信里的链接能取消换绑，链接不对的不能', async () => {
  await product.registered('zhao')
  const other = await product.visitor().signIn('13900000015')
  const { moveId } = (await other.verify('zhao')) as { moveId: string }
  await other.call(contracts.moveStart, { moveId, by: 'wait' })
  const { text } = product.cloud.outbox
    .list()
    .find((one) => one.to.endsWith('19900000008') && one.text.includes('0015'))!
  const secret = /secret=([\w-]+)/.exec(text)![1]!
  expect(await product.visitor().code(contracts.moveCancel, { moveId, secret: 'x'.repeat(24) })).toBe('not-found')
  expect(await product.visitor().code(contracts.moveCancel, { moveId })).toBe('not-found')
  expect(await product.visitor().code(contracts.moveCancel, { moveId, secret })).toBe('ok')
})

describe('业务办理人员登录', () => {
  test('密码错和没有这个账号，回答一样；错5次锁15分钟', async () => {
    const visitor = product.visitor()
    expect(await visitor.code(contracts.staffSessionOpen, { account: 'nobody', password: 'wrong-password' })).toBe(
      'login-failed',
    )
    for (let n = 0; n < 5; n += 1)
      expect(await visitor.code(contracts.staffSessionOpen, { account: 'baiyin', password: 'wrong-password' })).toBe(
        'login-failed',
      )
    expect(
      await visitor.code(contracts.staffSessionOpen, {
        account: 'baiyin',
        password: product.loaded.clerks[2]!.password,
      }),
    ).toBe('login-locked')
    minutes(16)
    expect(
      await visitor.code(contracts.staffSessionOpen, {
        account: 'baiyin',
        password: product.loaded.clerks[2]!.password,
      }),
    ).toBe('ok')
  })
})
