import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placedTextblocks, textOf, textOfTextblock } from '@/domain/document/text-of'
import { segment } from '@/domain/text/segment'
import { importBytes } from '../import-bytes'
import { SAMPLE_ARTICLE_TEXT } from './sample-article'

const article = importBytes(new TextEncoder().encode(SAMPLE_ARTICLE_TEXT), { kind: 'text' })
const shared = join(process.env.SHARED_DATA ?? join(process.cwd(), '..', 'shared', 'data'), 'sample-article.txt')
const isHere = existsSync(shared)
if (!isHere) console.warn('skipped: the shared sample article is not here (SHARED_DATA)')

test.skipIf(!isHere)('the sample is what was given, byte for byte', () => {
  expect(Buffer.from(SAMPLE_ARTICLE_TEXT, 'utf8').equals(readFileSync(shared))).toBe(true)
})

test('its three sub-headings, and nothing else, become headings', () => {
  const headings = placedTextblocks(article.document).filter(({ node }) => node.type === 'heading')
  expect(headings.map(({ node }) => [node.type === 'heading' && node.attrs.level, textOfTextblock(node)])).toEqual([
    [2, 'US in secret talks with Hamas over American hostages'],
    [2, 'Israel announces new military plan in Gaza'],
    [2, 'Casualties and escalating violence'],
  ])
})

test('exactly the lines that are not the article are proposed for exclusion, and none is removed', () => {
  expect(article.excluded.map(({ exact }) => exact)).toEqual([
    'Also Read',
    'ALSO READ | Troops to stay in Gaza, Lebanon, Syria indefinitely, says Israeli minister',
    '(With inputs from agencies)',
    ')',
  ])
  for (const { start, end, exact } of article.excluded) expect(textOf(article.document).slice(start, end)).toBe(exact)
  expect(textOf(article.document).split('\n\n')).toEqual(SAMPLE_ARTICLE_TEXT.split('\n').filter((line) => line !== ''))
})

test('its details are proposed, and its sentences are those of a reader', () => {
  expect(article).toMatchObject({ language: 'en', direction: 'ltr' })
  expect(article.title).toMatch(/^A senior Hamas official has said/)
  const text = textOf(article.document)
  const { sentences } = segment(text, 'en')
  const found = Array.from({ length: sentences.length / 2 }, (_, i) =>
    text.slice(sentences[2 * i], sentences[2 * i + 1]),
  )
  expect(found).toContain(
    'He urged Gazans to dismantle Hamas and help facilitate the release of Israeli hostages, calling it the only viable route to ending the war.',
  )
  expect(found.filter((sentence) => !/[.!?”)]$/.test(sentence))).toHaveLength(5)
})
