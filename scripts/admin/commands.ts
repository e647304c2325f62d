import { readChainHead } from '@/db/chain-head'
import { client, dataFolder } from '@/db/client'
import { takeInstanceLock } from '@/db/instance-lock'
import { SCALE_PRESETS } from '@/domain/scale/presets'
import { operatorContext } from '@/services/account/operator'
import { addUser, setPassword } from '@/services/account/people'
import { createSetupToken, isSetUp, setUpHouse } from '@/services/account/set-up'
import { disablePerson, personWithEmail } from '@/services/account/standing'
import { verifyData } from '@/services/history/verify-data'
import { readPassword } from './read-password'
import { fill, texts } from './texts'
import { verdictText } from './verdict-text'

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
type Values = Readonly<Record<string, string | boolean | undefined>>
type Outcome = { readonly text: string; readonly value: object; readonly exitCode?: number }

/** One command: its words, the key of its texts, its options, and what it does. */
export type Command = {
  readonly name: string
  readonly key: keyof typeof texts.commands
  readonly options: Options
  run(values: Values): Promise<Outcome> | Outcome
}

const string = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const now = () => new Date()
const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : '')

/** Every command, longest name first where one begins another. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'setup',
    key: 'setup',
    options: { email: string, name: string, house: string, scale: string, 'password-stdin': flag },
    async run(values) {
      const password = await readPassword(values['password-stdin'] === true)
      const { email, name, house } = values
      const scale = values.scale ?? SCALE_PRESETS[0]?.key
      const admin = await setUpHouse(client(), now, null, { email, name, house, scale, password })
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
      const db = client()
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
      const { id } = await addUser(operatorContext(client()), { email, name, role, password })
      return { text: fill(texts.done.userAdd, { name: text(name), role: text(role) }), value: { ok: true, id } }
    },
  },
  {
    name: 'user disable',
    key: 'userDisable',
    options: { email: string },
    run(values) {
      const ctx = operatorContext(client())
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
      await setPassword(operatorContext(client()), text(values.email), password)
      return { text: fill(texts.done.userPassword, { email: text(values.email) }), value: { ok: true } }
    },
  },
  {
    name: 'verify',
    key: 'verify',
    options: {},
    run() {
      const verdict = verifyData(client(), readChainHead(dataFolder()))
      return {
        text: verdictText(verdict),
        value: { ok: verdict.isSound, ...verdict },
        exitCode: verdict.isSound ? 0 : 1,
      }
    },
  },
  {
    name: 'migrate',
    key: 'migrate',
    options: {},
    run() {
      const lock = takeInstanceLock(dataFolder(), 'migrate')
      // Opening brings the schema up to date, after a verified backup.
      client()
      lock.release()
      return { text: texts.done.migrate, value: { ok: true } }
    },
  },
]
