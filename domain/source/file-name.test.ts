import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptName, takenName } from './file-name'
import { FILE_TYPES } from './file-type'

describe('The name of a file', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ann\\talk.mp3', 'talk.mp3'],
    ['\u202efdp.exe', 'fdp.exe'],
    ['a\u0000b\nc.txt', 'a b c.txt'],
    ['..hidden', 'hidden'],
    ['', 'file'],
    ['...', 'file'],
    ['\ud800.png', '\ufffd.png'],
    ['مقابلة.pdf', 'مقابلة.pdf'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ])('%j is kept as %j', (given, kept) => {
    expect(keptName(given)).toBe(kept)
  })

  test.each([
    ['report.pdf', 'application/pdf', 'report.pdf'],
    ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['setup.exe', 'application/pdf', 'setup.exe.pdf'],
    ['talk', 'audio/mpeg', 'talk.mp3'],
    ['notes.srt', 'text/plain', 'notes.srt'],
    ['a:b?.png', 'image/png', 'a-b-.png'],
    ['x.pdf. ', 'application/pdf', 'x.pdf'],
  ] as const)('%j of a %s is taken away as %j', (name, type, taken) => {
    expect(takenName(name, type)).toBe(taken)
  })

  test('whatever was typed: no folder, no control character, no turned direction, and the ending is what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...FILE_TYPES), (given, type) => {
        const kept = keptName(given)
        expect(kept.trim()).not.toBe('')
        expect(kept).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(kept.length).toBeLessThanOrEqual(420)
        expect(kept.isWellFormed()).toBe(true)
        const ending = takenName('x', type).split('.').at(-1)
        expect(takenName(`${kept}.exe`, type)).toMatch(new RegExp(`\\.exe\\.${ending}$`))
      }),
    )
  })
})
