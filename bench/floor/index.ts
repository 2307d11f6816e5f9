import tcb from '@cloudbase/node-sdk'

// The least that an application costs: the same database calls, of the same kinds and sizes, and nothing else.
const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string, keepalive: true }).database()

export async function main({ body }: { body: string }): Promise<unknown> {
  const { n, subjectId, owner, ids, sealed } = JSON.parse(body) as {
    n: number
    subjectId: string
    owner: string
    ids: string[]
    sealed: string
  }
  const [
    {
      data: [certificate],
    },
    { data: files },
  ] = await Promise.all([
    db.collection('certificates').doc(subjectId).get(),
    db
      .collection('files')
      .where({ _id: db.command.in(ids), owner, state: 'accepted' })
      .field({ _id: true, place: true })
      .limit(100)
      .get() as Promise<{ data: unknown[] }>,
  ])
  const at = Date.now()
  await db.collection('cases').add({
    _id: `floor-${n}-${at}`,
    version: 1,
    number: `floor-${n}`,
    service: 'x',
    variant: 'x',
    definitionHash: 'f'.repeat(64),
    authority: '620102',
    owner,
    holderIndex: owner,
    nameIndex: owner,
    party: 'person',
    subject: { kind: 'certificate', id: subjectId, part: '02001' },
    activeKey: `floor-${n}`,
    channel: 'web',
    history: [
      {
        seq: 1,
        type: 'submitted',
        at,
        by: { kind: 'person', id: owner },
        facts: { digest: 'd'.repeat(43) },
        chain: 'c'.repeat(43),
      },
    ],
    files: {},
    fileIds: ids,
    sealed,
    sealedName: 's'.repeat(60),
    status: 'pending',
    dueAt: at,
    submittedAt: at,
    submittedOn: '2026-11-21',
  })
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ok: Boolean(certificate) && files.length === ids.length }),
  }
}
