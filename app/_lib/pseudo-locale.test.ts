import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { pseudoMessage, pseudoMessages } from './pseudo-locale'

function said(message: string, values: Record<string, string | number> = {}): string {
  return createTranslator({ locale: 'en-XA', messages: { one: { text: pseudoMessage(message) } } })('one.text', values)
}

describe('the made-up language', () => {
  test('accents, lengthens and brackets a text', () => {
    expect(pseudoMessage('Save')).toBe('[Šåṽé ~]')
    expect(pseudoMessage('Add article').length).toBeGreaterThanOrEqual('Add article'.length * 1.3)
  })

  test.each([
    ['a placeholder', 'Claim {number}', { number: 4 }, /^\[Çļåîɱ 4 ~+\]$/],
    ['a plural', '{count, plural, one {# word} other {# words}}', { count: 2 }, /^\[2 ŵöŕðš ~+\]$/],
    ['an exact plural', '{count, plural, =0 {none} other {some}}', { count: 0 }, /^\[ñöñé ~+\]$/],
    [
      'a select with text around it',
      'It {kind, select, up {rose} other {fell}}.',
      { kind: 'up' },
      /^\[Îţ ŕöšé\. ~+\]$/,
    ],
    ['nested branches', '{a, select, x {{n, plural, other {# in x}}} other {no}}', { a: 'x', n: 3 }, /^\[3 îñ ẋ ~+\]$/],
    ['quoted braces', "Use '{name}' here", {}, /^\[Ûšé \{name\} ĥéŕé ~+\]$/],
    ['an apostrophe', "It's {name}", { name: 'Ann' }, /^\[Îţ'š Ann ~+\]$/],
  ])('keeps %s working', (_, message, values, expected) => {
    expect(said(message, values)).toMatch(expected)
  })

  test('keeps tags', () => {
    expect(pseudoMessage('Press <key>Enter</key> now')).toMatch(/^\[Þŕéšš <key>Éñţéŕ<\/key> ñöŵ ~+\]$/)
  })

  test('turns every message of the program into one that still parses', () => {
    const folder = 'messages/en'
    // What the terminal says is plain text: its <command> is no tag.
    const all = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'admin.json')
    expect(all.length).toBeGreaterThan(0)
    for (const name of all) {
      const messages = pseudoMessages(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
      const unparsable: string[] = []
      const onError = ({ code, message }: { code: string; message: string }) => {
        if (code === 'INVALID_MESSAGE') unparsable.push(message)
      }
      const t = createTranslator({ locale: 'en-XA', messages: messages as never, onError })
      for (const key of leaves(messages)) t(key as never)
      expect(unparsable, name).toEqual([])
    }
  })
})

function leaves(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : leaves(value, `${path}${key}.`),
  )
}
