import * as z from 'zod'
import { ROLES } from '../account/account'
import { TOKEN_SCOPES } from '../account/scopes'
import { objectId } from '../text/typed-text'
import { contract } from './contract'
import { Nothing } from './shapes'

export const Caller = z
  .strictObject({
    id: objectId,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
  })
  .meta({ id: 'Caller' })

export const ReadMe = contract({
  method: 'GET',
  path: '/me',
  name: 'readMe',
  summary: 'Whose token this is, and what it may be used for.',
  scope: 'read',
  params: Nothing,
  query: Nothing,
  body: null,
  answer: Caller,
  status: 200,
})

export const ReadOpenApi = contract({
  method: 'GET',
  path: '/openapi.json',
  name: 'readOpenApi',
  summary: 'This description, as OpenAPI 3.1.',
  scope: 'read',
  params: Nothing,
  query: Nothing,
  body: null,
  answer: z.looseObject({ openapi: z.string() }),
  status: 200,
})
