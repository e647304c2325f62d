import { serveRead } from '@/app/_lib/api/serve'
import { ReadMe } from '@/domain/api/account'

export const GET = serveRead(ReadMe, ({ actor }) => {
  const { id, name, email, role, scopes = [] } = actor
  return { id, name, email, role, scopes: [...scopes] }
})
