import type { texts } from './texts'

export type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
export type Values = Readonly<Record<string, string | boolean | undefined>>
export type Outcome = { readonly text: string; readonly value: object; readonly exitCode?: number }

/** One command: its words, the key of its texts, its options, and what it does. */
export type Command = {
  readonly name: string
  readonly key: keyof typeof texts.commands
  readonly options: Options
  /** The file it is about, where there is one; `optional` when it can do without. */
  readonly file?: 'required' | 'optional'
  run(values: Values, file: string): Promise<Outcome> | Outcome
}

export const string = { type: 'string' } as const
export const flag = { type: 'boolean' } as const
export const now = () => new Date()

/** The text of an option; the empty string when it was not given. */
export const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : '')
