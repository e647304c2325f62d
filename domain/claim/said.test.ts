import { describe, expect, it, test } from 'vitest'
import { aspectOfFirst, fitted, quotedWords, statementOfAspect, typesOfAspect } from './said'

describe('the words somebody is quoted with', () => {
  it.each([
    ['“Crime fell by half,” the mayor said.', 'Crime fell by half'],
    ['"It rained," she said, "all day."', 'It rained … all day.'],
    ['„Das Geld ist weg“, sagte er.', 'Das Geld ist weg'],
    ['« Le pont est fermé », dit-il', 'Le pont est fermé'],
    ['他说「桥已关闭」', '桥已关闭'],
    ['Crime fell by half,\n the mayor’s office said', 'Crime fell by half, the mayor’s office said'],
    ['an open “quote', 'an open “quote'],
    ['“”', '“”'],
  ])('of %s are %s', (passage, words) => expect(quotedWords(passage)).toBe(words))
})

test('the second claim is prefilled with who said it, or with the bare words', () => {
  expect(statementOfAspect('said', 'Ilse Brandt', '“It is closed,” she said')).toBe('Ilse Brandt: “It is closed”')
  expect(statementOfAspect('so', 'Ilse Brandt', '“It is closed,” she said')).toBe('It is closed')
  expect(fitted(`${'a'.repeat(1999)}😀`)).toBe('a'.repeat(1999))
})

test('a claim about a quotation stays one; any other is about what is so', () => {
  expect(aspectOfFirst({ aspect: null, types: ['quote'] })).toBe('said')
  expect(aspectOfFirst({ aspect: null, types: ['quote', 'numerical'] })).toBe('so')
  expect(aspectOfFirst({ aspect: null, types: [] })).toBe('so')
  expect(aspectOfFirst({ aspect: 'said', types: ['numerical'] })).toBe('said')
  expect(typesOfAspect('said', ['numerical'])).toEqual(['quote'])
  expect(typesOfAspect('so', ['quote', 'numerical'])).toEqual(['numerical'])
})
