import { addressOf } from './addresses'
import { forEachOf, type Headers, type Request } from './ask'
import { expectedOfAction, isDone } from './expected'
import type { Identity } from './identities'
import type { ActionRow } from './row'
import { ACTIONS } from './rows'
import type { Cell, Stage } from './stage'

/** A server action as the router calls it. */
export function actionRequest(
  stage: Stage,
  row: ActionRow,
  args: readonly unknown[],
  headers = stage.fromHere,
): Request {
  const built = stage.built.actions.find(({ name }) => name === row.name)
  if (!built) throw new Error(`The build has no action ${row.name}.`)
  return {
    method: 'POST',
    path: addressOf({ route: built.page, params: row.params, ...(row.id ? { id: row.id } : {}) }, stage.world),
    headers: { 'next-action': built.id, accept: 'text/x-component', ...headers, ...bodyOf(args).headers },
    body: bodyOf(args).body,
  }
}

/** Every action as everybody who may not: nothing comes of it. */
export async function stillActionCells(stage: Stage): Promise<Cell[]> {
  const cells = ACTIONS.filter(({ args }) => args !== undefined).flatMap((row) => {
    const args = stage.argsOf(row)
    return stage.identities.filter((who) => !isDone(expectedOfAction(row, who))).map((who) => ({ row, who, args }))
  })
  return forEachOf(cells, (cell) => sent(stage, cell))
}

/** Every action as everybody who may, one after the other: some end sessions, or change one row of the house. */
export async function doneActionCells(stage: Stage): Promise<Cell[]> {
  const { world } = stage
  const done: Cell[] = []
  for (const row of ACTIONS.filter(({ isOnlyRefused }) => !isOnlyRefused)) {
    for (const who of stage.identities.filter((one) => isDone(expectedOfAction(row, one)))) {
      const args = row.args?.(world.handOf(who.ctx), world)
      if (args) done.push(await sent(stage, { row, who, args }))
    }
  }
  return done
}

type Sent = { readonly row: ActionRow; readonly who: Identity; readonly args: readonly unknown[] }

async function sent(stage: Stage, { row, who, args }: Sent): Promise<Cell> {
  const name = `action ${row.name}`
  const expected = expectedOfAction(row, who)
  const request = actionRequest(stage, row, args)
  const { status, headers, body } = await stage.send(name, who, request, {
    isPage: true,
    maySee: isDone(expected),
    showsDeleted: row.showsDeleted ?? false,
  })
  return { name: `${who.name}: ${name}`, expected, got: outcomeOf(status, headers.location, body) }
}

/** How an action ended. Whoever is sent to the sign-in page is told that nobody knows them. */
export function outcomeOf(status: number, location: string | undefined, body: string): string {
  if (location?.startsWith('/sign-in')) return 'unauthenticated'
  const [, said] = /^1:(\{.*\})$/m.exec(body) ?? []
  if (status !== 200 || said === undefined) return String(status)
  const { ok, code } = JSON.parse(said) as { ok?: boolean; code?: string }
  return ok ? 'ok' : (code ?? said)
}

/** Arguments as the router writes them: JSON, and a form as parts of its own. */
function bodyOf(args: readonly unknown[]): { readonly headers: Headers; readonly body: string } {
  return { headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: JSON.stringify(args) }
}
