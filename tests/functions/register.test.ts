import { contracts } from '../kit/contracts'
import { Product, type Visitor } from '../kit/product'
import { personOf } from '../../dev/specimens'
import { agreementVersions, type InputOf } from '../../shared/contracts'

let product: Product
beforeAll(async () => {
  product = await Product.start('2026-11-21T02:00:00Z')
})
afterAll(() => product.stop())

type Form = InputOf<typeof contracts.accountRegister>
const agreements = { ...agreementVersions }
const password = 'Truck-2026'
const minutes = (n: number) => product.cloud.setClock(product.cloud.now().getTime() + n * 60_000)

/** A code that has just come to a phone. */
async function codeFor(
  visitor: Visitor,
  phone: string,
  purpose: 'register' | 'password' = 'register',
): Promise<string> {
  minutes(2)
  await visitor.call(contracts.smsSend, { phone, purpose })
  return product.lastCode(phone)
}
/** What a specimen person would fill in, with his own phone unless another is given. */
async function form(visitor: Visitor, key: string, change: Partial<Form> = {}): Promise<Form> {
  const { name, idNumber, idValidFrom: validFrom, idValidTo: validTo, phone } = personOf(key)
  const filled = { account: `${key}_2026`, password, name, idNumber, validFrom, validTo, phone, agreements, ...change }
  return { code: await codeFor(visitor, filled.phone), ...filled }
}
const open = (visitor: Visitor, account: string, given = password) =>
  visitor.ask(contracts.sessionOpenPassword, { account, password: given, agreements })

describe('网页注册', () => {
  test('填对一次注册好，用账号密码登录，和短信登录是同一个账号，证照自己出现', async () => {
    const visitor = product.visitor()
    expect(await visitor.call(contracts.accountRegister, await form(visitor, 'ma'))).toEqual({ account: 'ma_2026' })
    const opened = await visitor.call(contracts.sessionOpenPassword, { account: 'MA_2026', password, agreements })
    expect(opened.account).toMatchObject({ verified: true, name: '马*强', phone: '199****0001' })
    visitor.token = opened.token
    expect((await visitor.call(contracts.certificateList, {})).subjects).toHaveLength(1)
    const phone = await product.visitor().signIn(personOf('ma').phone)
    expect((await phone.call(contracts.accountGet, {})).id).toBe(opened.account.id)
  })

  test('同样的内容再注册一次，回答一样；换个账号名的，告诉他已有的账号', async () => {
    const visitor = product.visitor()
    expect(await visitor.call(contracts.accountRegister, await form(visitor, 'ma'))).toEqual({ account: 'ma_2026' })
    expect(
      await visitor.ask(contracts.accountRegister, await form(visitor, 'ma', { account: 'another_name' })),
    ).toMatchObject({ ok: false, error: { code: 'registered', message: expect.stringContaining('ma_2026') } })
  })

  test('早就用短信登录并实名的人，账号密码加到他原来的账号上', async () => {
    const earlier = await product.driver('wang')
    const { id } = await earlier.call(contracts.accountGet, {})
    await earlier.call(contracts.accountRegister, await form(earlier, 'wang'))
    expect(await open(product.visitor(), 'wang_2026')).toMatchObject({ ok: true, output: { account: { id } } })
  })

  test('只登录过、没实名的手机号，注册后就是实名的账号', async () => {
    const earlier = await product.visitor().signIn(personOf('li').phone)
    await earlier.call(contracts.accountRegister, await form(earlier, 'li'))
    expect(await earlier.call(contracts.accountGet, {})).toMatchObject({ verified: true, name: '李*兰' })
  })

  test('本人的账号在另一个手机上：不能凭身份证信息接过来，说明怎么换', async () => {
    await product.driver('zhang')
    const other = product.visitor()
    const reply = await other.ask(contracts.accountRegister, await form(other, 'zhang', { phone: '13900000051' }))
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'identity-bound',
        message: expect.stringContaining('199****0004'),
        detail: { phone: '199****0004' },
      },
    })
    expect(await open(other, 'zhang_2026')).toMatchObject({ error: { code: 'login-failed' } })
  })

  test('手机号是另一个实名的人的，不能拿来注册', async () => {
    await product.driver('liu')
    const other = product.visitor()
    expect(
      await other.code(contracts.accountRegister, await form(other, 'zhao', { phone: personOf('liu').phone })),
    ).toBe('phone-taken')
  })

  test('别人用了的账号名，大小写不同也算用了，验证码还留着', async () => {
    const visitor = product.visitor()
    const filled = await form(visitor, 'zhao', { account: 'Ma_2026' })
    expect(await visitor.code(contracts.accountRegister, filled)).toBe('login-taken')
    expect(await visitor.code(contracts.accountRegister, { ...filled, account: 'zhao_road' })).toBe('ok')
  })

  test('没有验证码的，问不出账号名有没有人用', async () => {
    const visitor = product.visitor()
    const filled = { ...(await form(visitor, 'chen')), code: '000000' }
    const codes = []
    for (const account of ['ma_2026', 'free_name'])
      codes.push(await visitor.code(contracts.accountRegister, { ...filled, phone: '13900000081', account }))
    expect(codes).toEqual(['code-expired', 'code-expired'])
  })

  test.each<[string, Partial<Form>, string]>([
    ['账号太短', { account: 'abc' }, 'account'],
    ['账号有汉字', { account: '马志强的号' }, 'account'],
    ['密码没有数字', { password: 'abcdefgh' }, 'password'],
    ['密码里带账号', { password: 'wuyun_2026x' }, 'password'],
    ['姓名有字母', { name: 'Wuyun' }, 'name'],
    ['身份证号校验位不对', { idNumber: '150102199209069460' }, 'idNumber'],
    ['起始日期还没到', { validFrom: '2027-01-01' }, 'validFrom'],
    ['没有这一天', { validFrom: '2020-02-30' }, 'validFrom'],
    ['截止早于起始', { validTo: '2010-01-01' }, 'validTo'],
  ])('%s：不查公安，指出是哪一项', async (_name, change, field) => {
    const visitor = product.visitor()
    const person = personOf('wuyun')
    const filled: Form = {
      account: 'wuyun_2026',
      password,
      name: person.name,
      idNumber: person.idNumber,
      validFrom: person.idValidFrom,
      validTo: person.idValidTo,
      phone: person.phone,
      code: '123456',
      agreements,
      ...change,
    }
    expect(await visitor.ask(contracts.accountRegister, filled)).toMatchObject({
      ok: false,
      error: { code: 'bad-input', detail: { fields: [field] } },
    })
  })

  test('有效期限和公安登记的对不上，核验不通过，不建账号；一天只能核验5次', async () => {
    const visitor = product.visitor()
    for (let n = 0; n < 5; n += 1)
      expect(
        await visitor.code(contracts.accountRegister, await form(visitor, 'wuyun', { validFrom: '2020-11-04' })),
      ).toBe('identity-mismatch')
    expect(await visitor.code(contracts.accountRegister, await form(visitor, 'wuyun'))).toBe('too-many')
    expect((await product.visitor().signIn(personOf('wuyun').phone)).token).toBeDefined()
    expect(await open(visitor, 'wuyun_2026')).toMatchObject({ error: { code: 'login-failed' } })
  })

  test('没勾选现行协议、没有验证码，都不能注册', async () => {
    const visitor = product.visitor()
    const filled = await form(visitor, 'chen')
    expect(
      await visitor.code(contracts.accountRegister, { ...filled, agreements: { ...agreements, terms: '2020-01-01' } }),
    ).toBe('agreements-needed')
    expect(
      await visitor.code(contracts.accountRegister, {
        ...filled,
        code: filled.code === '000000' ? '111111' : '000000',
      }),
    ).toBe('code-wrong')
  })
})

describe('账号密码登录', () => {
  test('密码错和没有这个账号，回答一样，并行猜也只有5次；两种账号都会锁，15分钟后解开', async () => {
    const visitor = product.visitor()
    for (const account of ['ma_2026', 'nobody_at_all']) {
      const replies = await Promise.all(Array.from({ length: 9 }, (_, n) => open(visitor, account, `wrong-${n}`)))
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))
      expect(new Set(codes)).toEqual(new Set(['login-failed', 'login-locked']))
      expect(codes.filter((code) => code === 'login-failed').length).toBeLessThanOrEqual(5)
      expect(await open(visitor, account)).toMatchObject({ error: { code: 'login-locked' } })
    }
    minutes(16)
    expect(await open(visitor, 'ma_2026')).toMatchObject({ ok: true })
  })

  test('忘记密码：凭手机验证码设新密码，旧密码和已登录的都失效，锁也解开', async () => {
    const visitor = product.visitor()
    const opened = await visitor.call(contracts.sessionOpenPassword, { account: 'ma_2026', password, agreements })
    visitor.token = opened.token
    const code = await codeFor(visitor, personOf('ma').phone, 'password')
    expect(
      await visitor.call(contracts.passwordReset, { phone: personOf('ma').phone, code, password: 'Lorry-2027' }),
    ).toEqual({ account: 'ma_2026' })
    expect(await visitor.code(contracts.sessionRefresh, {})).toBe('not-signed-in')
    expect(await visitor.code(contracts.accountGet, {})).toBe('not-signed-in')
    expect(await open(visitor, 'ma_2026')).toMatchObject({ error: { code: 'login-failed' } })
    expect(await open(visitor, 'ma_2026', 'Lorry-2027')).toMatchObject({ ok: true })
  })

  test('新密码里带账号名的不行，换一个，验证码还能用；用过就没有了', async () => {
    const visitor = product.visitor()
    const { phone } = personOf('ma')
    const code = await codeFor(visitor, phone, 'password')
    expect(await visitor.ask(contracts.passwordReset, { phone, code, password: 'x-ma_2026-x' })).toMatchObject({
      ok: false,
      error: { code: 'bad-input', detail: { fields: ['password'] } },
    })
    expect(await visitor.code(contracts.passwordReset, { phone, code, password: 'Lorry-2028' })).toBe('ok')
    expect(await visitor.code(contracts.passwordReset, { phone, code, password: 'Lorry-2029' })).toBe('code-expired')
  })

  test('没注册过用户账号的手机号不能设密码；登录的验证码不能拿来改密码', async () => {
    const visitor = product.visitor()
    const code = await codeFor(visitor, '13900000061', 'password')
    expect(await visitor.code(contracts.passwordReset, { phone: '13900000061', code, password })).toBe('not-registered')
    minutes(2)
    await visitor.call(contracts.smsSend, { phone: personOf('ma').phone, purpose: 'login' })
    expect(
      await visitor.code(contracts.passwordReset, {
        phone: personOf('ma').phone,
        code: product.lastCode(personOf('ma').phone),
        password,
      }),
    ).toBe('code-expired')
  })

  test('库里看不到密码、账号名和身份证号', () => {
    const kept = JSON.stringify(
      ['logins', 'accounts', 'guesses', 'counters'].map((name) =>
        product.cloud.store.find(name, { filter: {}, limit: 500 }),
      ),
    )
    for (const secret of [password, 'ma_2026', personOf('ma').idNumber, personOf('ma').phone, '马志强'])
      expect(kept).not.toContain(secret)
  })
})

describe('绑定从业资格证', () => {
  const old = '410105670530915'
  let chen: Visitor
  let zhao: Visitor
  beforeAll(async () => {
    chen = await product.driver('chen')
  })

  test('证照库里是15位旧号码的，实名后查不到，填证号就绑定上；再绑一次还是这样', async () => {
    expect((await chen.call(contracts.certificateList, {})).subjects).toEqual([])
    const bound = await chen.call(contracts.certificateBind, { number: ` ${old} ` })
    const { subjects } = await chen.call(contracts.certificateList, {})
    expect(subjects.map(({ id }) => id)).toEqual([bound.certificateId])
    expect(subjects[0]!.values.idNumber).toBe('410105 ******** **57')
    expect(await chen.call(contracts.certificateBind, { number: personOf('chen').idNumber })).toEqual(bound)
  })

  test('原来的记录留着，看得到是谁绑定的', () => {
    const [before] = product.cloud.store.find('recordVersions', {
      filter: { recordId: 'specimen-chen' },
      limit: 5,
    })
    expect(JSON.parse(before as unknown as string)).toMatchObject({ version: 1, caseId: 'bound-by-account-chen' })
  })

  test('别人的证不能绑，说明原因并带到核实申请；没有的证号也说清楚', async () => {
    zhao = await product.visitor().signIn(personOf('zhao').phone)
    expect(await zhao.ask(contracts.certificateBind, { number: personOf('ma').idNumber })).toMatchObject({
      ok: false,
      error: {
        code: 'certificate-not-bound',
        message: expect.stringContaining('与您不符'),
        detail: { insteadGoTo: expect.any(String) },
      },
    })
    expect(await zhao.ask(contracts.certificateBind, { number: 'GAN000001' })).toMatchObject({
      error: { code: 'certificate-not-bound', message: expect.stringContaining('没有查到这个证号') },
    })
    expect(await zhao.code(contracts.certificateBind, { number: '123' })).toBe('bad-input')
  })

  test('一个人一天只能试5次', async () => {
    for (let n = 0; n < 3; n += 1)
      expect(await zhao.code(contracts.certificateBind, { number: `GAN00001${n}` })).toBe('certificate-not-bound')
    expect(await zhao.code(contracts.certificateBind, { number: 'GAN000020' })).toBe('too-many')
  })

  test('没实名的不能绑', async () => {
    const visitor = await product.visitor().signIn('13900000071')
    expect(await visitor.code(contracts.certificateBind, { number: old })).toBe('identity-needed')
  })
})
