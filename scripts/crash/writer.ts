import type { CommandAnswer, CommandRequest } from '@/domain/command'
import { newId } from '@/services/identity'
import { send } from '../served/send'
import type { SignedIn } from '../served/signed-in'
import { type CommandName, type Desk, MOVES } from './moves'

/** A person at a window of their own; `name` tells the windows apart. */
export type Writer = SignedIn & { readonly n: number; readonly id: string; readonly name: string }
type Answered = Extract<CommandAnswer, { ok: true }>

/** A round ends with the kill; this only keeps a server that survives it from being written to for ever. */
const MOST_TRIES = 20_000

/** A request as it was sent, and by whom. */
export type Sent = { readonly by: Writer; readonly request: CommandRequest }
/** A write whose answer was received whole: from now on it may not be lost. */
export type Acknowledged = Sent & { readonly answer: Answered }

/** Everything that was sent in a round, by what became of it. */
export type Sendings = {
  readonly acknowledged: Acknowledged[]
  /** No answer arrived: the write may or may not have happened. */
  readonly unanswered: Sent[]
  /** Refused in words (somebody else was faster, or the role does not allow it): nothing may have happened. */
  refused: number
  /** Answers that no person should ever see. */
  readonly unexpected: string[]
}

export const nothingSent = (): Sendings => ({ acknowledged: [], unanswered: [], refused: 0, unexpected: [] })

/** Sends one request and notes what became of it. */
export async function sendNoted(
  url: string,
  sent: Sent,
  sendings: Sendings,
): Promise<Answered | 'refused' | 'unanswered'> {
  const outcome = await send(url, sent.by, sent.request)
  if (outcome.is === 'unknown') {
    sendings.unanswered.push(sent)
    return 'unanswered'
  }
  const { answer } = outcome
  if (answer.ok) {
    sendings.acknowledged.push({ ...sent, answer })
    return answer
  }
  if (outcome.status >= 500) sendings.unexpected.push(`${sent.request.name}: ${outcome.status} ${answer.message}`)
  else sendings.refused += 1
  return 'refused'
}

/** One person at work: command after command, until the server is gone. */
export async function work(url: string, by: Writer, desk: Desk, sendings: Sendings): Promise<void> {
  const names = Object.keys(MOVES) as CommandName[]
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const name = desk.random.chance(0.3) ? 'markSpan' : (desk.random.pick(names) as CommandName)
    const input = MOVES[name](desk)
    if (!input) continue
    const answer = await sendNoted(url, { by, request: { name, input, idempotencyKey: newId() } }, sendings)
    if (answer === 'unanswered') return
    if (answer !== 'refused') desk.known.take(answer.changes)
  }
}
