import { runRoute } from '@/app/_lib/run-route'

/** Who is signed in: a page that was open all along asks before it sends what waited. */
export const GET = runRoute(({ actor }) => {
  const { id, name, role } = actor
  return Response.json({ id, name, role }, { headers: { 'cache-control': 'no-store' } })
})
