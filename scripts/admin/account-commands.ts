import { SCALE_PRESETS } from '@/domain/scale/presets'
import { operatorContext } from '@/services/account/operator'
import { addUser, setPassword } from '@/services/account/people'
import { createSetupToken, isSetUp, setUpHouse } from '@/services/account/set-up'
import { disablePerson, personWithEmail } from '@/services/account/standing'
import { type Command, flag, now, string, text } from './command'
import { desk, newDesk } from './desk'
import { readPassword } from './read-password'
import { fill, texts } from './texts'

/** Founding the house, and the people in it. */
export const ACCOUNT_COMMANDS: readonly Command[] = [
  {
    name: 'setup',
    key: 'setup',
    options: { email: string, name: string, house: string, scale: string, 'password-stdin': flag },
    async run(values) {
      const password = await readPassword(values['password-stdin'] === true)
      const { email, name, house } = values
      const scale = values.scale ?? SCALE_PRESETS[0]?.key
      const admin = await setUpHouse(newDesk(), now, null, { email, name, house, scale, password })
      return {
        text: fill(texts.done.setup, { house: text(house), email: admin.email }),
        value: { ok: true, id: admin.id },
      }
    },
  },
  {
    name: 'setup-link',
    key: 'setupLink',
    options: {},
    run() {
      const db = newDesk()
      if (isSetUp(db)) return { text: texts.done.alreadySetUp, value: { ok: true, link: null } }
      const base = process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
      const link = new URL(`/set-up?token=${createSetupToken(db, now())}`, base).href
      return { text: fill(texts.done.setupLink, { link }), value: { ok: true, link } }
    },
  },
  {
    name: 'user add',
    key: 'userAdd',
    options: { email: string, name: string, role: string, 'password-stdin': flag },
    async run(values) {
      const password = await readPassword(values['password-stdin'] === true)
      const { email, name, role } = values
      const { id } = await addUser(operatorContext(desk()), { email, name, role, password })
      return { text: fill(texts.done.userAdd, { name: text(name), role: text(role) }), value: { ok: true, id } }
    },
  },
  {
    name: 'user disable',
    key: 'userDisable',
    options: { email: string },
    run(values) {
      const ctx = operatorContext(desk())
      disablePerson(ctx, personWithEmail(ctx, text(values.email)))
      return { text: fill(texts.done.userDisable, { email: text(values.email) }), value: { ok: true } }
    },
  },
  {
    name: 'user password',
    key: 'userPassword',
    options: { email: string, 'password-stdin': flag },
    async run(values) {
      const password = await readPassword(values['password-stdin'] === true)
      await setPassword(operatorContext(desk()), text(values.email), password)
      return { text: fill(texts.done.userPassword, { email: text(values.email) }), value: { ok: true } }
    },
  },
]
