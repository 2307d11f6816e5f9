import { certificate } from '../../../tests/fixtures/certificate'
import { certificateStatuses, type CertificateStatus } from '../../registry/certificate'
import { registerStatusKind, registerStatusProps } from './register-status'

const props = {
  kind: 'registerStatus' as const,
  allowed: ['normal', 'suspended'] as CertificateStatus[],
  insteadGoTo: 'contact',
}
const judge = (status: CertificateStatus) =>
  registerStatusKind.judge(props, { today: '2026-11-21', certificate: certificate({ status }), activeGroups: [] })

test.each(Object.keys(certificateStatuses) as CertificateStatus[])('%s', (status) => {
  expect(judge(status).outcome).toBe(props.allowed.includes(status) ? 'now' : 'never')
})
test("says the state in the register's word, and where to go", () => {
  expect(judge('revoked')).toEqual({
    outcome: 'never',
    insteadGoTo: 'contact',
    reason: '证照库里这本证是“吊销”，不能办理这一项',
  })
})
test('leaves a missing certificate to the node that asks for one', () => {
  expect(registerStatusKind.judge(props, { today: '2026-11-21', activeGroups: [] }).outcome).toBe('now')
})
test('an unknown state is no setting', () =>
  expect(registerStatusProps.safeParse({ ...props, allowed: ['lost'] }).success).toBe(false))
