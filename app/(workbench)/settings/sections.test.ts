import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROLES } from '@/domain/account/account'
import { SECTIONS, sectionsOf } from './sections'

const actor = (role: (typeof ROLES)[number]) => ({ n: 1, id: 'x', name: 'X', email: 'x@example.org', role })

test('every folder with a page is in the list of settings, and every entry has its page', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(import.meta.dirname, entry.name, 'page.tsx')))
    .map(({ name }) => name)
  expect(SECTIONS.map(({ key }) => key).toSorted()).toEqual(folders.toSorted())
})

test('everybody has a section to open, and a higher role sees no less', () => {
  const seen = ROLES.map((role) => sectionsOf(actor(role)))
  expect(seen[0]).toContain('account')
  for (const [index, sections] of seen.entries()) {
    expect(sections).toEqual(expect.arrayContaining(seen[index - 1] ?? []))
  }
})
