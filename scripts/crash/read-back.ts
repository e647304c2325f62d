import type { ObjectChange } from '@/domain/workbench/objects'
import type { SignedIn } from '../served/signed-in'
import type { Acknowledged } from './writer'

/** Addresses are bounded, so the objects are asked for in portions. */
const AT_ONCE = 100

/** What the server shows of every object that a round's answers named, by `kind:id`. */
export async function readBack(
  url: string,
  person: SignedIn,
  articleId: string,
  acknowledged: readonly Acknowledged[],
): Promise<Map<string, ObjectChange['object']>> {
  const names = [
    ...new Set(acknowledged.flatMap(({ answer }) => answer.changes.map(({ kind, id }) => `${kind}:${id}`))),
  ]
  const shown = new Map<string, ObjectChange['object']>()
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const refs = names.slice(from, from + AT_ONCE).join(',')
    const response = await fetch(`${url}/api/articles/${articleId}/objects?refs=${refs}`, {
      headers: { cookie: person.cookie },
    })
    if (!response.ok) throw new Error(`Reading objects back was answered with ${response.status}.`)
    for (const { kind, id, object } of (await response.json()) as ObjectChange[]) shown.set(`${kind}:${id}`, object)
  }
  return shown
}
