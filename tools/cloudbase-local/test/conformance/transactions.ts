import { deepStrictEqual as same, ok } from 'node:assert'
import { rejection, type Any, type Case } from './kit'

const area = 'transactions'
const accounts = [
  { _id: 'a', n: 10 },
  { _id: 'b', n: 20 },
]
const one = (result: Any) => (Array.isArray(result.data) ? result.data[0] : result.data)

export const transactionCases: Case[] = [
  {
    area,
    method: 'startTransaction, commit',
    name: 'shows its own writes inside, to others after the commit',
    async run({ sdk, db, _, collection }) {
      const { name, c } = await collection(accounts)
      const transaction = await db.startTransaction()
      const inside = transaction.collection(name)
      await sdk.update(inside.doc('a'), { n: _.inc(5) })
      same(one(await inside.doc('a').get()).n, 15)
      same(one(await c.doc('a').get()).n, 10)
      await transaction.commit()
      same(one(await c.doc('a').get()).n, 15)
    },
  },
  {
    area,
    method: 'rollback',
    name: 'leaves nothing behind',
    async run({ sdk, db, collection }) {
      const { name, c } = await collection(accounts)
      const transaction = await db.startTransaction()
      await sdk.set(transaction.collection(name).doc('new'), { n: 1 })
      await transaction.collection(name).doc('a').remove()
      await transaction.rollback()
      same((await c.orderBy('_id', 'asc').get()).data, accounts)
    },
  },
  {
    area,
    method: 'runTransaction',
    name: 'commits, and undoes everything when the callback throws',
    async run({ sdk, db, _, collection }) {
      const { name, c } = await collection(accounts)
      await db.runTransaction(async (transaction: Any) =>
        sdk.update(transaction.collection(name).doc('a'), { n: _.inc(1) }),
      )
      await rejection(
        db.runTransaction(async (transaction: Any) => {
          await sdk.update(transaction.collection(name).doc('b'), { n: _.inc(1) })
          throw new Error('changed my mind')
        }),
      )
      same(
        (await c.orderBy('_id', 'asc').get()).data.map((row: Any) => row.n),
        [11, 20],
      )
    },
  },
  {
    area,
    method: 'transaction.add',
    name: 'adds, and refuses a taken id',
    async run({ sdk, db, collection }) {
      const { name, c } = await collection(accounts)
      const add = (transaction: Any, doc: object) =>
        sdk.name === 'node-sdk'
          ? transaction.collection(name).add(doc)
          : transaction.collection(name).add({ data: doc })
      const transaction = await db.startTransaction()
      await add(transaction, { _id: 'c', n: 1 })
      await transaction.commit()
      same((await c.count()).total, 3)
      const second = await db.startTransaction()
      const error = await rejection(add(second, { _id: 'c', n: 2 }))
      ok(/E11000/.test(String(error.message ?? error.errMsg)))
    },
  },
  {
    area,
    method: 'conflict',
    name: 'the second writer of a document fails at once',
    only: 'node-sdk',
    async run({ db, _, collection }) {
      const { name } = await collection(accounts)
      const [first, second] = [await db.startTransaction(), await db.startTransaction()]
      await first
        .collection(name)
        .doc('a')
        .update({ n: _.inc(1) })
      const error = await rejection(
        second
          .collection(name)
          .doc('a')
          .update({ n: _.inc(1) }),
      )
      same(error.code, 'DATABASE_TRANSACTION_CONFLICT')
      // The server has aborted it: it cannot be used on.
      same((await rejection(second.commit())).code, 'DATABASE_TRANSACTION_FAIL')
      await first.commit()
    },
  },
  {
    area,
    method: 'conflict',
    name: 'a write after the snapshot is a conflict too',
    only: 'node-sdk',
    async run({ db, _, collection }) {
      const { name, c } = await collection(accounts)
      const transaction = await db.startTransaction()
      await transaction.collection(name).doc('b').get()
      await c.doc('a').update({ n: 99 })
      same((await transaction.collection(name).doc('a').get()).data.n, 10)
      same(
        (
          await rejection(
            transaction
              .collection(name)
              .doc('a')
              .update({ n: _.inc(1) }),
          )
        ).code,
        'DATABASE_TRANSACTION_CONFLICT',
      )
    },
  },
  {
    area,
    method: 'plain write',
    name: 'waits for the transaction that holds the document',
    only: 'node-sdk',
    async run({ db, _, collection }) {
      const { name, c } = await collection(accounts)
      const transaction = await db.startTransaction()
      await transaction.collection(name).doc('a').update({ n: 50 })
      let done = false
      const plain = c
        .doc('a')
        .update({ n: _.inc(1) })
        .then(() => {
          done = true
        })
      await new Promise((resolve) => setTimeout(resolve, 50))
      same(done, false)
      await transaction.commit()
      await plain
      same((await c.doc('a').get()).data[0].n, 51)
    },
  },
  {
    area,
    method: 'transaction.where.get',
    name: 'reads the snapshot with the own writes in it, sorted and cut',
    only: 'node-sdk',
    async run({ db, _, collection }) {
      const { name, c } = await collection([...accounts, { _id: 'c', n: 30 }, { _id: 'd', n: 40 }])
      const transaction = await db.startTransaction()
      const inside = transaction.collection(name)
      const query = () => inside.where({ n: _.gt(15) }).orderBy('n', 'desc')
      const ids = async (result: Promise<Any>) => (await result).data.map((row: Any) => row._id)
      await c.doc('a').update({ n: 99 })
      same(await ids(query().get()), ['d', 'c', 'b'])
      await inside.doc('b').update({ n: 50 })
      await inside.doc('c').remove()
      await inside.add({ _id: 'e', n: 60 })
      same(await ids(query().get()), ['e', 'b', 'd'])
      same(await ids(query().skip(1).limit(1).get()), ['b'])
      await transaction.rollback()
    },
  },
  {
    area,
    method: 'transaction.updateAndReturn',
    name: 'without a match: no document',
    only: 'node-sdk',
    async run({ db, _, collection }) {
      const { name } = await collection(accounts)
      const transaction = await db.startTransaction()
      const result = await transaction
        .collection(name)
        .where({ n: 11 })
        .updateAndReturn({ n: _.inc(1) })
      same([result.updated, result.doc], [0, null])
      await transaction.rollback()
    },
  },
  {
    area,
    method: 'transaction.updateAndReturn',
    name: 'one match, inside the transaction',
    only: 'node-sdk',
    async run({ db, _, collection }) {
      const { name, c } = await collection(accounts)
      const transaction = await db.startTransaction()
      const result = await transaction
        .collection(name)
        .where({ n: 10 })
        .updateAndReturn({ n: _.inc(1) })
      same(result.doc, { _id: 'a', n: 11 })
      await transaction.rollback()
      same((await c.doc('a').get()).data[0].n, 10)
    },
  },
  {
    area,
    method: 'transaction.where.update',
    name: 'is no part of the transaction: the SDK sends it without one',
    only: 'node-sdk',
    async run({ db, _, collection }) {
      const { name, c } = await collection(accounts)
      const transaction = await db.startTransaction()
      const many = transaction.collection(name).where({ n: _.gt(0) })
      same((await many.update({ n: 0 })).updated, 2)
      await transaction.rollback()
      same((await c.where({ n: 0 }).count()).total, 2)
    },
  },
]
