import { expect, test } from 'vitest'
import type { AnnotationObject, EvidenceObject, SourceObject } from '@/domain/workbench/objects'
import { ALL_CORRECTIONS, correctionsAsText, isShown, type ListedCorrection } from './listed-corrections'

const WORDS = {
  facts: ({ by }: ListedCorrection) => by,
  from: 'Instead of:',
  to: 'Write:',
  nothing: '(nothing)',
  because: 'Because:',
  source: 'Source:',
}

function listed(number: number, correction: Partial<AnnotationObject>, sources: Partial<SourceObject>[] = []) {
  const borne = sources.map((source) => ({
    evidence: { locator: 'p. 4' } as EvidenceObject,
    source: source as SourceObject,
  }))
  return { number, correction: correction as AnnotationObject, claim: null, by: 'Rosa', sources: borne }
}

test('each correction is a block of text with what to write, why and on what', () => {
  const plaque = { title: 'Plaque', url: 'https://example.org/plaque', isConfidential: false }
  const text = correctionsAsText(
    [
      listed(1, { quote: '1932', replacement: '1933', body: 'Misread.' }, [plaque]),
      listed(3, { quote: 'very', replacement: '', body: null }),
    ],
    WORDS,
  )
  expect(text).toBe(
    [
      '1. Rosa\nInstead of: 1932\nWrite: 1933\nBecause: Misread.\nSource: Plaque, p. 4, https://example.org/plaque',
      '3. Rosa\nInstead of: very\nWrite: (nothing)',
    ].join('\n\n'),
  )
})

test('a confidential source is not in the text, by title nor by address', () => {
  const secret = { title: 'The nurse', url: 'https://example.org/nurse', isConfidential: true }
  const text = correctionsAsText([listed(1, { quote: 'a', replacement: 'b', body: null }, [secret])], WORDS)
  expect(text).not.toMatch(/nurse|p\. 4|Source/)
})

test('the filters narrow by state, severity and legal matter, all at once', () => {
  const one = listed(1, { correctionState: 'accepted', severity: 'factual', isLegal: false })
  expect(isShown(one, ALL_CORRECTIONS)).toBe(true)
  expect(isShown(one, { ...ALL_CORRECTIONS, state: 'accepted', severity: 'factual' })).toBe(true)
  expect(isShown(one, { ...ALL_CORRECTIONS, state: 'stet' })).toBe(false)
  expect(isShown(one, { ...ALL_CORRECTIONS, severity: 'style' })).toBe(false)
  expect(isShown(one, { ...ALL_CORRECTIONS, isLegalOnly: true })).toBe(false)
})
