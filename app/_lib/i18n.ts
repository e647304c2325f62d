import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { cookies } from 'next/headers'
import type { AbstractIntlMessages } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { pseudoMessages } from './pseudo-locale'

/** The cookie that holds the language of the interface. */
const LOCALE_COOKIE = 'NEXT_LOCALE'
/** English, and a made-up language in which every text that escaped the message files stands out. */
const LOCALES = ['en', 'en-XA'] as const
type Locale = (typeof LOCALES)[number]

const read = new Map<Locale, Promise<AbstractIntlMessages>>()

async function readMessages(): Promise<AbstractIntlMessages> {
  const folder = path.join(process.cwd(), 'messages', 'en')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const entries = await Promise.all(
    files.map(async (name) => [name.slice(0, -5), JSON.parse(await readFile(path.join(folder, name), 'utf8'))]),
  )
  return Object.fromEntries(entries)
}

async function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
  const messages = await readMessages()
  return locale === 'en-XA' ? pseudoMessages(messages) : messages
}

function messagesOnce(locale: Locale): Promise<AbstractIntlMessages> {
  // While developing, a changed message file shows with the next request.
  if (process.env.NODE_ENV !== 'production') return messagesOf(locale)
  const known = read.get(locale)
  if (known) return known
  const fresh = messagesOf(locale)
  read.set(locale, fresh)
  return fresh
}

export default getRequestConfig(async () => {
  const asked = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = LOCALES.find((one) => one === asked) ?? 'en'
  return {
    locale,
    messages: await messagesOnce(locale),
    // The desk and its people are in one place: its clock is the clock of the machine it runs on.
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
})
