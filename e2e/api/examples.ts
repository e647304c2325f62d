import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One example of docs/api.md: a request block and the answer block after it, as they stand there. */
export type Example = {
  readonly line: number
  readonly request: Message
  readonly answer: Message
}

/** An HTTP message as it is written down: its first line, its headers, and its body word for word. */
export type Message = {
  readonly start: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What earlier answers gave, by the names the examples give it. */
export type Known = Map<string, unknown>

/** "Anything may stand here", as a value; as the last entry of an array, "and more". */
const ANYTHING = '…'
const NAME = /\{\{([\w.]+)\}\}/g

/** The examples of docs/api.md in order. @throws when a request has no answer after it. */
export function examples(): Example[] {
  const text = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8')
  const blocks = [...text.matchAll(/^```http\n(.*?)^```$/gms)].map((found) => ({
    line: text.slice(0, found.index).split('\n').length + 1,
    message: messageFrom(found[1] ?? ''),
  }))
  const isAnswer = (message: Message | undefined) => message?.start.startsWith('HTTP/') ?? false
  return blocks.flatMap(({ line, message }, index) => {
    const next = blocks[index + 1]?.message
    if (isAnswer(message)) return []
    if (!next || !isAnswer(next)) throw new Error(`docs/api.md:${line}: the request has no answer after it`)
    return [{ line, request: message, answer: next }]
  })
}

function messageFrom(text: string): Message {
  const [head = '', ...rest] = text.split('\n\n')
  const [start = '', ...lines] = head.trimEnd().split('\n')
  const headers = lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.replace(/^[^:]*:\s*/, '')] as const)
  return { start, headers: Object.fromEntries(headers), body: rest.join('\n\n').trimEnd() }
}

/** A text with every known name replaced by its value: in JSON, a name that is a whole string by the value itself. */
export function filled(text: string, known: Known): string {
  const knownAs = (name: string) => {
    if (!known.has(name)) throw new Error(`No earlier answer gave {{${name}}}`)
    return known.get(name)
  }
  return text
    .replace(/"\{\{([\w.]+)\}\}"/g, (_, name: string) => JSON.stringify(knownAs(name)))
    .replace(NAME, (_, name: string) => String(knownAs(name)))
}

/**
 * Where an answer is not what the example shows. Fields that are not shown are not compared; a name that
 * is new takes the value that stands there.
 */
export function differences(shown: unknown, found: unknown, known: Known, at = ''): string[] {
  if (typeof shown === 'string') return textDifferences(shown, found, known, at)
  if (Array.isArray(shown)) return listDifferences(shown, found, known, at)
  if (typeof shown === 'object' && shown !== null) {
    if (typeof found !== 'object' || found === null) return [said(at, shown, found)]
    return Object.entries(shown).flatMap(([name, value]) =>
      differences(value, (found as Record<string, unknown>)[name], known, `${at}.${name}`),
    )
  }
  return shown === found ? [] : [said(at, shown, found)]
}

function textDifferences(shown: string, found: unknown, known: Known, at: string): string[] {
  if (shown === ANYTHING) return found === undefined ? [said(at, 'something', found)] : []
  const whole = /^\{\{([\w.]+)\}\}$/.exec(shown)?.[1]
  if (whole !== undefined) {
    if (found === undefined) return [said(at, shown, found)]
    if (!known.has(whole)) known.set(whole, found)
    return JSON.stringify(known.get(whole)) === JSON.stringify(found) ? [] : [said(at, known.get(whole), found)]
  }
  const names: string[] = []
  const pattern = shown.split(NAME).map((part, index) => {
    if (index % 2 === 0) return part.split(ANYTHING).map(RegExp.escape).join('[^]*')
    if (known.has(part)) return RegExp.escape(String(known.get(part)))
    names.push(part)
    return '([^/?&"]+)'
  })
  const match = typeof found === 'string' ? new RegExp(`^${pattern.join('')}$`).exec(found) : null
  if (!match) return [said(at, shown, found)]
  for (const [index, name] of names.entries()) known.set(name, match[index + 1])
  return []
}

function listDifferences(shown: readonly unknown[], found: unknown, known: Known, at: string): string[] {
  if (!Array.isArray(found)) return [said(at, shown, found)]
  const isOpen = shown.at(-1) === ANYTHING
  const entries = isOpen ? shown.slice(0, -1) : shown
  if (found.length < entries.length || (!isOpen && found.length > entries.length)) return [said(at, shown, found)]
  return entries.flatMap((value, index) => differences(value, found[index], known, `${at}[${index}]`))
}

function said(at: string, shown: unknown, found: unknown): string {
  return `${at || 'the answer'}: shown ${JSON.stringify(shown)}, found ${JSON.stringify(found)?.slice(0, 400)}`
}
