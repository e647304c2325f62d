import { v4, v7 } from 'uuid'
import type { CommandAnswer } from '@/domain/command'
import type { WorkbenchPayload, WorkbenchSnapshot } from '@/domain/workbench/objects'
import { unpackWorkbench } from '@/domain/workbench/unpack'
import { paragraphs } from '@/services/desk.fixture'
import type { Desk } from '../desk'
import type { PersonName } from '../houses/people'

/** A person at the desk without a screen: sends what their pages would send. */
export type Hand = {
  readonly run: (name: string, input: object) => Promise<CommandAnswer & { ok: true }>
  /** Like `run`, and answers a refusal too. */
  readonly try: (name: string, input: object) => Promise<CommandAnswer>
  readonly get: (address: string) => Promise<Response>
  readonly workbench: (articleId: string) => Promise<WorkbenchSnapshot>
}

/** The hand of a person of this desk. */
export async function handOf(desk: Desk, name: PersonName): Promise<Hand> {
  const { cookie } = await desk.session(name)
  const headers = { cookie: `${cookie.name}=${cookie.value}`, origin: desk.server.baseUrl }
  const get = (address: string) => fetch(`${desk.server.baseUrl}${address}`, { headers })
  const attempt = async (command: string, input: object) => {
    const response = await fetch(`${desk.server.baseUrl}/api/commands`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ name: command, input, idempotencyKey: v4() }),
    })
    return (await response.json()) as CommandAnswer
  }
  return {
    get,
    try: attempt,
    run: async (command, input) => {
      const answer = await attempt(command, input)
      if (!answer.ok) throw new Error(`${command}: ${answer.message} (${JSON.stringify(input).slice(0, 300)})`)
      return answer
    },
    workbench: async (articleId) => {
      const response = await get(`/api/articles/${articleId}/workbench`)
      return unpackWorkbench((await response.json()) as WorkbenchPayload)
    },
  }
}

/** Saves an article with one paragraph for each text. */
export async function saveTexts(hand: Hand, title: string, texts: readonly string[]): Promise<WorkbenchSnapshot> {
  const id = v7()
  const document = paragraphs(...texts)
  await hand.run('saveArticle', { id, document, title, language: 'en', direction: 'ltr', working: 'public-verdict' })
  return hand.workbench(id)
}

/** Works through items half a dozen at a time; answers in their order. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      while (next < items.length) {
        const index = next++
        answers[index] = await work(items[index] as T, index)
      }
    }),
  )
  return answers
}
