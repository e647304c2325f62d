import { browserStore } from '../ui/browser-store'

type Kept = { readonly form: string; readonly files: readonly File[]; readonly at: number }

const MONTH_MS = 30 * 24 * 3_600_000
const store = browserStore<Kept>('tickmark-files', 'chosen')

/** The files chosen in a form that was not sent yet; none where this browser could keep none. */
export async function readKeptFiles(form: string): Promise<readonly File[]> {
  return (await store.read(form).catch(() => undefined))?.files ?? []
}

/** The files under every name that begins like this; none where this browser could keep none. */
export async function readAllKept(prefix: string): Promise<readonly { name: string; files: readonly File[] }[]> {
  const all = await store.all().catch(() => [])
  return all.flatMap(({ form, files }) => (form.startsWith(prefix) ? [{ name: form, files }] : []))
}

/** Keeps them until the form is sent. What cannot be kept is missed, by name, when the form is opened again. */
export async function keepFiles(form: string, files: readonly File[], now: number): Promise<void> {
  await (files.length === 0 ? store.forget(form) : store.keep(form, { form, files, at: now })).catch(() => {})
}

/** Forgets files nobody came back for in a month. */
export async function sweepKeptFiles(now: number): Promise<void> {
  const all = await store.all().catch(() => [])
  const old = all.filter(({ at }) => now - at > MONTH_MS)
  await Promise.all(old.map(({ form }) => store.forget(form))).catch(() => {})
}
