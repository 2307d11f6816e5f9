import { inspectPicture } from './inspect'
import { ascii, chunk, corners, join, jpegOf, pngOf, withChunk, withSegment } from './testing'

const jpeg = jpegOf(corners(40, 30))
const png = pngOf(corners(40, 30))
const problem = (bytes: Uint8Array) => {
  const seen = inspectPicture(bytes)
  return seen.ok ? 'ok' : seen.problem
}

const windowsProgram = new Uint8Array(200)
windowsProgram.set(ascii('MZ'))
windowsProgram[60] = 128
windowsProgram.set(ascii('PE\0\0'), 128)

const foreign: [string, Uint8Array][] = [
  ['a ZIP archive', ascii('PK\x03\x04\x14\x00\x00\x00\x08\x00 and so on')],
  ['a RAR archive', ascii('Rar!\x1a\x07\x01\x00')],
  ['a 7z archive', ascii('7z\xbc\xaf\x27\x1c\x00\x04')],
  ['a PDF', ascii('%PDF-1.4 1 0 obj')],
  ['a web page', ascii('<!DOCTYPE html><html><body>')],
  ['a script', ascii('x=1 <script>alert(1)</script>')],
  ['a server script', ascii('<?php system($_GET[0]); ?>')],
  ['a shell script', ascii('#!/bin/sh\nrm -rf')],
  ['a Linux program', ascii('\x7fELF\x02\x01\x01\0\0')],
  ['a Windows program', windowsProgram],
]

test.each(foreign)('%s behind a JPEG is found', (_, part) => {
  expect(problem(join(jpeg, part))).toBe('polyglot')
})

test.each(foreign)('%s behind a PNG is found', (_, part) => {
  expect(problem(join(png, part))).toBe('polyglot')
})

test.each(foreign)('%s in a JPEG comment is found', (_, part) => {
  expect(problem(withSegment(jpeg, 0xfe, part))).toBe('polyglot')
})

test.each(foreign)('%s in a PNG chunk is found', (_, part) => {
  expect(problem(withChunk(png, 'prVt', part))).toBe('polyglot')
})

test('a second picture behind the first, as phones write it, is no reason to refuse', () => {
  expect(problem(join(jpeg, jpegOf(corners(16, 16))))).toBe('ok')
})

test('a motion photo with its video behind the picture is no reason to refuse', () => {
  const video = join(
    [0, 0, 0, 24],
    ascii('ftypmp42\0\0\0\0isommp42'),
    Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251),
  )
  expect(problem(join(jpeg, video))).toBe('ok')
})

test('XMP metadata of cameras is no reason to refuse', () => {
  const xmp = ascii('http://ns.adobe.com/xap/1.0/\0<?xpacket begin=""?><x:xmpmeta><rdf:RDF/></x:xmpmeta>')
  expect(problem(withSegment(jpeg, 0xe1, xmp))).toBe('ok')
})

test('text and colour profile chunks of a PNG are no reason to refuse', () => {
  const head = png.subarray(0, 33)
  expect(
    problem(join(head, chunk('tEXt', ascii('Software\0Android')), chunk('pHYs', new Uint8Array(9)), png.subarray(33))),
  ).toBe('ok')
})
