/** What a settings action answers: what it came to, or why it was refused, in words. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly message: string
      readonly fields?: Readonly<Record<string, string>>
      /** How the thing stands now, when somebody else had changed it. */
      readonly current?: unknown
    }
