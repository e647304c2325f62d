import { openDb } from '@/db/open'
import { insertUser } from '@/db/queries/account'
import { insertHouse } from '@/db/queries/house'
import type { Actor, Role } from '@/domain/account/account'
import type { ArticleDocument } from '@/domain/document/document'
import { prepareRevision } from './article/prepare-revision'
import { saveArticle } from './article/save-article'
import type { Context } from './context'
import { perform } from './history/perform'
import { newId } from './identity'
import { installPresets } from './scale/install-presets'
import { readWorkbench } from './workbench/read-workbench'

/** A document of paragraphs. */
export function paragraphs(...texts: readonly string[]): ArticleDocument {
  return { type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}

/** A desk with one person of each role and two reviewers, on an in-memory database unless a file is named. */
export function deskFixture(file = ':memory:') {
  const db = openDb(file)
  const clock = { at: new Date('2026-03-04T10:00:00.000Z') }
  const now = () => clock.at
  const person = (name: string, role: Role): Context => {
    const email = `${name.toLowerCase()}@desk.example`
    const row = insertUser(db, { id: newId(), email, name, role, passwordHash: 'none', createdAt: now().toISOString() })
    const actor: Actor = { n: row.n, id: row.id, name, email, role }
    return { db, actor, now }
  }
  const admin = person('Ada', 'admin')
  perform(admin, 'setUp', null, (changes) => {
    const scales = installPresets(admin, changes)
    insertHouse(db, { name: 'The Desk', scaleN: scales.get('tickmark')?.n as number })
  })
  const people = {
    admin,
    editor: person('Edith', 'editor'),
    reviewer: person('Rosa', 'reviewer'),
    second: person('Sam', 'reviewer'),
    viewer: person('Vera', 'viewer'),
  }
  /** Takes in an article and answers how it stands for the editor. */
  const article = (...texts: readonly string[]) => {
    const document = paragraphs(...texts)
    const details = { title: 'An article', language: 'en', direction: 'ltr', working: 'public-verdict' } as const
    const { value } = saveArticle(people.editor, { document, ...details }, prepareRevision(document, 'en'))
    return readWorkbench(people.editor, value.id)
  }
  return { db, clock, ...people, article }
}
