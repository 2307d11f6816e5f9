import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { certificate, certificateRecord } from '../../../tests/fixtures/certificate'
import { licenceRecord, licenceSubject } from '../../../tests/fixtures/licence'
import { personRecord, personSubject } from '../../../tests/fixtures/person'
import { vehicle, vehicleRecord, vehicleSubject } from '../../../tests/fixtures/vehicle'
import { citizen, vin } from '../../../tests/kit/generators'
import { subjectNames } from '../../registry/record'
import {
  anchorOf,
  applicantsOf,
  differences,
  namedParts,
  partName,
  partsInForce,
  shownValue,
  statusOf,
  subjectKindOf,
  titleOf,
} from './index'

const records = [certificateRecord(), vehicleRecord(), licenceRecord(), personRecord()]

test('a kind of subject is one file and one test', () => {
  const files = readdirSync(__dirname)
  const kinds = files
    .filter((file) => !/^(index|kind|differences)\.|\.test\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''))
  expect(kinds.sort()).toEqual([...subjectNames].sort())
  for (const kind of kinds) expect(files).toContain(`${kind}.test.ts`)
  expect(records.map(({ kind }) => kind).sort()).toEqual(kinds)
})
test('who may apply for what', () =>
  expect(applicantsOf).toEqual({
    certificate: ['person'],
    person: ['person'],
    vehicle: ['operator', 'person'],
    licence: ['operator'],
  }))

describe('what names somebody by number is shown in one place, masked', () => {
  const texts = (record: (typeof records)[number]) => {
    const { keys, title, note, brief } = subjectKindOf(record.kind)
    const values = Object.keys(keys).flatMap((key) => [keys[key]!.show(record), keys[key]!.fill?.(record) ?? ''])
    return [...values, title(record), note(record), brief(record)].map((text) => text.replace(/ /g, ''))
  }
  test('the identity number of a holder, whether or not the certificate has it too', () => {
    fc.assert(
      fc.property(citizen, fc.boolean(), ({ id }, both) => {
        const held = certificateRecord(certificate(), {
          idNumber: id,
          ...(both ? { certificateNumber: id } : { certificateNumber: `${id.slice(0, 17)}0` }),
        })
        for (const record of [held, personRecord({ idNumber: id })])
          for (const text of texts(record)) expect(text).not.toContain(id.slice(6, 16))
      }),
    )
  })
  test('the VIN of a vehicle', () => {
    fc.assert(
      fc.property(vin, (number) => {
        for (const text of texts(vehicleRecord(vehicle(), { vin: number }))) expect(text).not.toContain(number)
      }),
    )
  })
})

describe('code that works on any of them', () => {
  test('asks a record what it shows, and nothing of keys that it does not have', () => {
    expect(records.map((record) => shownValue(record, 'plate'))).toEqual(['', '甘A12345', '', ''])
    expect(records.map(titleOf)).toEqual(['经营性道路货物运输驾驶员', '甘A12345', '兰州顺途物流有限公司', '马志强'])
  })
  test('asks its facts how it stands, which parts are in force and which day counts', () => {
    expect(statusOf(vehicleSubject(vehicle({ status: 'moved' })))).toEqual({
      code: 'moved',
      word: '迁出',
      standing: 'ended',
    })
    expect([partsInForce(licenceSubject()), partsInForce(personSubject())]).toEqual([['general', 'dangerous'], []])
    expect(anchorOf(vehicleSubject(), 'reviewedUntil')).toBe('2026-12-31')
    expect(anchorOf(licenceSubject(), 'reviewedUntil')).toBeUndefined()
  })
  test('names parts, and an unknown one by its code', () => {
    expect(namedParts('vehicle', ['general'])).toEqual([{ code: 'general', name: '道路普通货物运输' }])
    expect([partName('certificate', '02001'), partName('vehicle', '02001')]).toEqual([
      '经营性道路货物运输驾驶员',
      '02001',
    ])
  })
  test('tells two records apart by their own kind', () =>
    expect(differences(vehicleRecord(), vehicleRecord(vehicle({ status: 'suspended' })))).toEqual([
      '这辆车由营运变为停运',
    ]))
})
