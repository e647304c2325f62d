import { addressOf, titleOf } from './addresses'
import { type Answer, forEachOf, type Request } from './ask'
import { commandRequest } from './command-cells'
import type { Kind } from './hand'
import { requestOf } from './handler-cells'
import type { Identity } from './identities'
import { COMMANDS, HANDLERS, PAGES } from './rows'
import type { Stage } from './stage'

/** Which kind of object a field of a command names; what is not here names none that is hidden. */
const FIELDS: Readonly<Record<string, Kind>> = {
  articleId: 'article',
  claimId: 'claim',
  annotationId: 'annotation',
  sourceId: 'source',
  threadId: 'thread',
}

type Probe = {
  readonly name: string
  readonly isPage: boolean
  /** Whether programs ask, not people. */
  readonly isApi: boolean
  /** The request with this identity in the place of the object's. */
  readonly with: (id: string) => Request
  /** The kind of object it is about, when the row says so. */
  readonly kind: Kind | undefined
  readonly isForDeleted: boolean
}

/** Every request that names an object: pages, handlers, and each field of each command. */
function probes(stage: Stage): Probe[] {
  const { world } = stage
  const pages = PAGES.filter(({ id }) => id).map(
    (row): Probe => ({
      name: titleOf(row),
      isPage: true,
      isApi: false,
      with: (id) => ({ method: 'GET', path: addressOf(row, world, id) }),
      kind: row.id,
      isForDeleted: false,
    }),
  )
  const handlers = HANDLERS.filter(({ id }) => id).map((row): Probe => {
    const call = stage.callOf(row)
    return {
      name: titleOf(row, row.method),
      isPage: false,
      isApi: row.scopes !== undefined,
      with: (id) => requestOf(stage, row, { ...call, id }),
      kind: row.id,
      isForDeleted: row.isForDeleted ?? false,
    }
  })
  const commands = COMMANDS.flatMap((row) => {
    const input = stage.inputOf(row)
    const fields = Object.keys(input).filter((field) => field === 'id' || field === 'ids' || field.endsWith('Id'))
    return fields.map(
      (field): Probe => ({
        name: `command ${row.name}, ${field}`,
        isPage: false,
        isApi: false,
        with: (id) => commandRequest(stage, row.name, { ...input, [field]: field === 'ids' ? [id] : id }),
        kind:
          FIELDS[field] ??
          kindOf(world.seen, stage, String(field === 'ids' ? (input.ids as string[])[0] : input[field])),
        isForDeleted: row.isForDeleted ?? false,
      }),
    )
  })
  return [...pages, ...handlers, ...commands]
}

/** The kind an identity has in the house. */
function kindOf(seen: Readonly<Record<Kind, string>>, { world }: Stage, id: string): Kind | undefined {
  return (Object.keys(seen) as Kind[]).find((kind) => world.exists(kind, id))
}

/** Identities that are there, but not for this request: other kinds, deleted ones, hidden ones. */
function strangeIds({ world }: Stage, { kind, isForDeleted, name }: Probe, who: Identity): Map<string, string> {
  // A few kinds for each request, other ones for the next: together they are all of them.
  const others = (Object.keys(world.seen) as Kind[]).filter((one, at) => one !== kind && (at + name.length) % 3 === 0)
  const found = new Map(others.map((other) => [`the identity of ${other}`, world.seen[other]]))
  const gone = kind && !isForDeleted ? (world.gone[kind] ?? []) : []
  for (const [at, id] of gone.entries()) found.set(`deleted ${kind} ${at + 1}`, id)
  const isOpen = who.person !== 'viewer' && (who.person !== null || who.program?.scopes.includes('internal'))
  if (!isOpen && (kind === 'source' || kind === 'evidence' || kind === 'file'))
    found.set(`confidential ${kind}`, world.secret[kind])
  return found
}

const PEOPLE = ['a viewer', 'a reviewer', 'an editor', 'an admin']
const PROGRAMS = [
  'a viewer’s token, all scopes',
  'a reviewer’s token, all scopes',
  'an editor’s token, all but internal',
  'an admin’s token, all scopes',
]

/**
 * What exists but may not be seen answers like what never existed: status and body alike, but for the
 * identity itself. Answers how many were compared, and those that differ.
 */
export async function compareWithMissing(stage: Stage): Promise<{ compared: number; differing: string[] }> {
  const cells = probes(stage).flatMap((probe) =>
    (probe.isApi ? PROGRAMS : PEOPLE).map((name) => ({ probe, who: stage.identity(name) })),
  )
  const found = await forEachOf(cells, async ({ probe, who }) => {
    const say = async (id: string) => {
      const look = { isPage: probe.isPage, maySee: false }
      return plain(await stage.send(probe.name, who, probe.with(id), look), id)
    }
    const missing = await say(stage.world.never)
    const differing: string[] = []
    // Whoever may not read such things at all is told that, and nothing of this one.
    if (probe.with(stage.world.never).method === 'GET' && !/^40[34] /.test(missing)) {
      differing.push(`${who.name}: ${probe.name} with an identity that nothing has: ${missing.slice(0, 80)}`)
    }
    const ids = strangeIds(stage, probe, who)
    for (const [what, id] of ids) {
      const said = await say(id)
      if (said !== missing) differing.push(`${who.name}: ${probe.name} with ${what}: ${difference(said, missing)}`)
    }
    return { compared: ids.size, differing }
  })
  return {
    compared: found.reduce((sum, { compared }) => sum + compared, 0),
    differing: found.flatMap(({ differing }) => differing),
  }
}

/** An answer without what is new in each one: the identity that was asked for, and the page's nonce. */
function plain({ status, headers, body }: Answer, id: string): string {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? id
  const text = body.replaceAll(id, '{id}').replaceAll(nonce, '{nonce}')
  const isPage = headers['content-type']?.startsWith('text/html')
  return `${status} ${headers['content-type']}\n${isPage ? inOrder(text) : text}`
}

/**
 * A page whose rows for the client stand in alphabetical order, without their numbers: which is ready
 * first is a matter of luck.
 */
function inOrder(html: string): string {
  const SCRIPT = /<script nonce="\{nonce\}">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g
  const rows = [...html.matchAll(SCRIPT)].map(([, text]) => JSON.parse(text ?? '""') as string).join('')
  const plainRows = rows.split('\n').map((row) => row.replace(/^[0-9a-f]+:/, '').replace(/\$[L@]?[0-9a-f]+\b/g, '$'))
  return `${html.replace(SCRIPT, '')}\n${plainRows.toSorted().join('\n')}`
}

function difference(said: string, missing: string): string {
  let at = 0
  while (said[at] === missing[at] && at < said.length) at++
  return `"${said.slice(at, at + 80)}" where a missing one says "${missing.slice(at, at + 80)}"`
}
