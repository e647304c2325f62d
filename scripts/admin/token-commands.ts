import { CreateToken } from '@/domain/account/inputs'
import { operatorContext } from '@/services/account/operator'
import { parseInput } from '@/services/account/parse-input'
import { createTokenOf, revokeTokenOf } from '@/services/account/tokens-of-person'
import { type Command, string, text } from './command'
import { desk } from './desk'
import { fill, texts } from './texts'

/** What a program needs to speak to the desk. */
export const TOKEN_COMMANDS: readonly Command[] = [
  {
    name: 'token create',
    key: 'tokenCreate',
    options: { email: string, name: string, scopes: string, days: string },
    run(values) {
      const wanted = parseInput(CreateToken, {
        name: values.name,
        scopes: text(values.scopes)
          .split(',')
          .map((scope) => scope.trim())
          .filter(Boolean),
        days: values.days === undefined ? DAYS : Number(values.days),
      })
      const { id, token } = createTokenOf(operatorContext(desk()), text(values.email), wanted)
      const { scopes, days } = wanted
      const said = { email: text(values.email), scopes: scopes.join(', '), days: days ?? 0, token, id }
      return { text: fill(texts.done.tokenCreate, said), value: { ok: true, id, token, scopes, days } }
    },
  },
  {
    name: 'token revoke',
    key: 'tokenRevoke',
    options: { email: string, name: string, id: string },
    run(values) {
      const { id, name } = values
      const count = revokeTokenOf(operatorContext(desk()), {
        email: text(values.email),
        ...(id === undefined ? {} : { id: text(id) }),
        ...(name === undefined ? {} : { name: text(name) }),
      })
      return { text: fill(texts.done.tokenRevoke, { count }), value: { ok: true, revoked: count } }
    },
  },
]

/** A token that nobody renews ends by itself. */
const DAYS = 90
