import { listPeople } from '@/db/queries/people'
import type { Person } from '@/domain/workbench/objects'
import type { Context } from '../context'

/** Who stands behind an id, by name: anybody who has or had an account here. */
export function peopleById(ctx: Context): (id: string) => Person {
  const people = new Map(listPeople(ctx.db).map(({ id, name }) => [id, { id, name }]))
  return (id) => {
    const person = people.get(id)
    if (!person) throw new Error(`No person ${id}`)
    return person
  }
}
