import { cardReissueItem } from '../../../tests/fixtures/card-reissue'
import { certificate, certificateSubject } from '../../../tests/fixtures/certificate'
import { certificateStatuses, type CertificateStatus } from '../../registry/certificate'
import type { EligibilityNode } from '../definition'
import { definitionProblems } from '../definition-problems'
import { registerStatusKind, registerStatusProps } from './register-status'

const props = {
  kind: 'registerStatus' as const,
  allowed: ['normal', 'suspended'] as CertificateStatus[],
  insteadGoTo: 'contact',
}
const judge = (status: CertificateStatus) =>
  registerStatusKind.judge(props, {
    today: '2026-11-21',
    subject: certificateSubject(certificate({ status })),
    activeGroups: [],
  })

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
test('a setting names one state at least', () =>
  expect(registerStatusProps.safeParse({ ...props, allowed: [] }).success).toBe(false))
test('an unknown state is no setting of an item', () => {
  const rule = { ...props, allowed: ['lost'] }
  const node = { ...cardReissueItem.eligibility[0]!, id: 'status', rule } as unknown as EligibilityNode
  expect(definitionProblems({ ...cardReissueItem, eligibility: [node] })).toEqual([
    'eligibility/status: a certificate is never lost',
  ])
})
