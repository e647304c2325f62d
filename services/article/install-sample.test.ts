import { expect, test } from 'vitest'
import { placedTextblocks, textOfTextblock } from '@/domain/document/text-of'
import { deskFixture } from '../desk.fixture'
import { readWorkbench } from '../workbench/read-workbench'
import { installSample } from './install-sample'

test('The sample is there unchecked: three headings, four lines proposed for exclusion, nothing removed', () => {
  const desk = deskFixture()
  const { article, revision, annotations, claims } = readWorkbench(desk.reviewer, installSample(desk.admin))
  expect(article).toMatchObject({ language: 'en', direction: 'ltr', status: 'to-check' })
  const headings = placedTextblocks(revision.document).filter(({ node }) => node.type === 'heading')
  expect(headings.map(({ node }) => textOfTextblock(node))).toEqual([
    'US in secret talks with Hamas over American hostages',
    'Israel announces new military plan in Gaza',
    'Casualties and escalating violence',
  ])
  expect(annotations.map(({ quote, isProposal, createdBy }) => [quote, isProposal, createdBy])).toEqual([
    ['Also Read', true, null],
    ['ALSO READ | Troops to stay in Gaza, Lebanon, Syria indefinitely, says Israeli minister', true, null],
    ['(With inputs from agencies)', true, null],
    [')', true, null],
  ])
  expect(claims).toEqual([])
  expect(revision.text.endsWith('(With inputs from agencies)\n\n)')).toBe(true)
})
