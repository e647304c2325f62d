import { describe, expect, test } from 'vitest'
import { archivedOn, proposedArchive } from './archive-address'

describe('The proposed address of an archived copy', () => {
  test('is that of the copy nearest to the day, without the passage it points at', () => {
    expect(proposedArchive('https://port.example/a?b=1#:~:text=x', '2026-03-04')).toBe(
      'https://web.archive.org/web/20260304/https://port.example/a?b=1',
    )
  })
  test.each([
    'mailto:a@b.example',
    'javascript:alert(1)',
    'a book',
    'https://web.archive.org/web/20240102030405/https://x.example',
  ])('is none for %s', (url) => {
    expect(proposedArchive(url, '2026-03-04')).toBeNull()
  })
})

describe('The day of an archived copy', () => {
  test.each([
    ['https://web.archive.org/web/20240102030405/https://x.example', '2024-01-02'],
    ['https://web.archive.org/web/20240102030405if_/https://x.example', '2024-01-02'],
    ['https://archive.ph/20231231/https://x.example', '2023-12-31'],
    ['https://web.archive.org/web/20241399/https://x.example', null],
    ['https://archive.ph/AbC1x', null],
    ['https://keep.example/20240102', null],
  ])('%s: %s', (href, day) => {
    expect(archivedOn(href)).toBe(day)
  })
})
