import { TOKEN_SCOPES } from '@/domain/account/scopes'
import { openDesk } from '../desk'
import { type Answer, ask, type Headers, type Request } from './ask'
import { type Built, readBuild } from './build'
import { reaches } from './expected'
import { WORDS, type Word } from './hand'
import { HeaderWatch } from './headers'
import { type Identity, identitiesOf } from './identities'
import type { ActionRow, Call, CommandRow, HandlerRow } from './row'
import { ACTIONS, COMMANDS, HANDLERS } from './rows'
import { buildWorld, type World } from './world'

/** What came of one cell of the matrix. */
export type Cell = { readonly name: string; readonly expected: string; readonly got: string }

/** Whether a page was asked for, and whether this person may see the work at all. */
type Look = { readonly isPage: boolean; readonly maySee: boolean; readonly showsDeleted?: boolean }

/** One server with a house on it, everybody who asks, and what was noticed on every single answer. */
export class Stage {
  readonly headers = new HeaderWatch()
  /** Requests that only read and ended in an error of the server. */
  readonly broken: string[] = []
  private readonly leaked = new Set<string>()
  private readonly made = new Map<object, unknown>()
  private constructor(
    readonly world: World,
    readonly built: Built,
    readonly identities: readonly Identity[],
    readonly hasProxy: boolean,
    readonly close: () => Promise<void>,
  ) {}

  static async open(folder: string, { hasProxy }: { readonly hasProxy: boolean }): Promise<Stage> {
    const desk = await openDesk({}, folder)
    const world = buildWorld(desk)
    return new Stage(world, readBuild(folder), await identitiesOf(desk), hasProxy, desk.close)
  }

  get baseUrl(): string {
    return this.world.desk.server.baseUrl
  }

  /** Words of the house that reached somebody who may not read them. */
  get leaks(): string[] {
    return [...this.leaked]
  }

  identity(name: string): Identity {
    const found = this.identities.find((one) => one.name === name)
    if (!found) throw new Error(`Nobody is called ${name}.`)
    return found
  }

  /** The call of a row that is to be refused: made once, so that nothing is written while it is sent. */
  callOf(row: HandlerRow): Call | undefined {
    return this.once(row, () => row.call?.(this.world.handOf(null), this.world))
  }

  /** The input of a command that is to be refused. */
  inputOf(row: CommandRow): Readonly<Record<string, unknown>> {
    return this.once(row, () => row.input(this.world.handOf(null), this.world))
  }

  /** The arguments of an action that is to be refused. */
  argsOf(row: ActionRow): readonly unknown[] {
    return this.once(row, () => row.args?.(this.world.handOf(null), this.world) ?? [])
  }

  /** Makes everything that refused requests are about, so that from here on nothing may be written. */
  prepare(): void {
    for (const row of HANDLERS) this.callOf(row)
    for (const row of COMMANDS) this.inputOf(row)
    for (const row of ACTIONS) this.argsOf(row)
  }

  private once<T>(row: object, make: () => T): T {
    if (!this.made.has(row)) this.made.set(row, make())
    return this.made.get(row) as T
  }

  /** What a page of ours says of a request it sends; without it the request comes from elsewhere. */
  get fromHere(): Headers {
    return { origin: this.baseUrl, 'sec-fetch-site': 'same-origin' }
  }

  /** Sends a request as somebody; headers and words of the answer are looked at. */
  async send(name: string, who: Identity, request: Request, { isPage, maySee, showsDeleted }: Look): Promise<Answer> {
    const answer = await ask(this.baseUrl, { ...request, headers: { ...who.headers, ...request.headers } })
    this.headers.look(`${who.name}: ${name}`, answer, {
      isPage,
      hasProxy: this.hasProxy,
      isSignedIn: who.person !== null,
    })
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (isReading && answer.status >= 500) this.broken.push(`${who.name}: ${name} answered ${answer.status}`)
    const sent = JSON.stringify(request)
    for (const word of forbiddenWords(who, maySee)) {
      if (word === 'gone' && maySee && showsDeleted) continue
      if (answer.body.includes(WORDS[word]) && !sent.includes(WORDS[word])) {
        this.leaked.add(`${who.name}: ${name} answered ${answer.status} and says "${WORDS[word]}"`)
      }
    }
    return answer
  }
}

/** The words that must not stand in an answer: all of them unless this person may see the work at all. */
function forbiddenWords({ person, program }: Identity, maySee: boolean): readonly Word[] {
  if (!maySee) return ['work', 'talk', 'secret', 'address', 'gone']
  const role = person ?? program?.role ?? null
  const scopes = person ? TOKEN_SCOPES : (program?.scopes ?? [])
  const isInternal = scopes.includes('internal')
  return [
    'gone',
    ...(person === 'admin' ? [] : (['address'] as const)),
    ...(isInternal ? [] : (['talk'] as const)),
    ...(isInternal && reaches(role, 'reviewer') ? [] : (['secret'] as const)),
  ]
}
