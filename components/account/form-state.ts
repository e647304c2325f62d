/** What a form says after it was sent and refused; texts are ready to be shown. */
export type FormState = {
  /** Counts the refusals, so that the same one is noticed again. */
  readonly attempt: number
  readonly problem?: string
  readonly fields: Readonly<Record<string, string>>
  /** What was typed, without passwords, so that nothing has to be typed twice. */
  readonly values: Readonly<Record<string, string>>
}

/** A form that has not been sent. */
export const UNSENT: FormState = { attempt: 0, fields: {}, values: {} }

/** Sends the form; it answers only when it was refused, for otherwise it leads on. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
