import { forEachOf, type Headers, type Request } from './ask'
import { expectedOfCommand, isDone } from './expected'
import type { Identity } from './identities'
import type { CommandRow } from './row'
import { COMMANDS } from './rows'
import type { Cell, Stage } from './stage'

/** A command as a page sends it. */
export function commandRequest(stage: Stage, name: string, input: unknown, headers: Headers = stage.fromHere): Request {
  return {
    method: 'POST',
    path: '/api/commands',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name, input, idempotencyKey: crypto.randomUUID() }),
  }
}

/** Every command as everybody who may not: nothing comes of it. */
export async function stillCommandCells(stage: Stage): Promise<Cell[]> {
  const cells = COMMANDS.flatMap((row) => {
    const input = stage.inputOf(row)
    return stage.identities.filter((who) => !isDone(expectedOfCommand(row, who))).map((who) => ({ row, who, input }))
  })
  return forEachOf(cells, (cell) => sent(stage, cell))
}

/** Every command as everybody who may, each on something made for the purpose. */
export async function doneCommandCells(stage: Stage): Promise<Cell[]> {
  const { world } = stage
  const cells = COMMANDS.flatMap((row) =>
    stage.identities.filter((who) => isDone(expectedOfCommand(row, who))).map((who) => ({ row, who })),
  )
  return forEachOf(cells, ({ row, who }) => sent(stage, { row, who, input: row.input(world.handOf(who.ctx), world) }))
}

type Sent = { readonly row: CommandRow; readonly who: Identity; readonly input: unknown }

async function sent(stage: Stage, { row, who, input }: Sent): Promise<Cell> {
  const name = `command ${row.name}`
  const expected = expectedOfCommand(row, who)
  const request = commandRequest(stage, row.name, input)
  const { status } = await stage.send(name, who, request, { isPage: false, maySee: isDone(expected) })
  return { name: `${who.name}: ${name}`, expected, got: String(status) }
}
