import * as z from 'zod'
import { MAX_LINE, objectId, requiredText, revision } from '../text/typed-text'
import { ROLES } from './account'
import { TOKEN_SCOPES } from './scopes'

/** An e-mail address as a person types it; kept without outer white space and in lower case. */
const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: 'email' })
  .regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+$/u, { error: 'email' })

/** A password before the rules for new ones are asked; only its size is bounded here. */
const password = requiredText(1_024)
const name = requiredText(200)

/** The first admin and the house, from the one-time link or the command line. */
export const SetUpHouse = z.strictObject({
  house: requiredText(200),
  /** Key of the preset that becomes the house's default scale. */
  scale: z.string().max(100),
  name,
  email: emailAddress,
  password,
})
export const SignIn = z.strictObject({ email: z.string().max(MAX_LINE), password: z.string().max(MAX_LINE) })
export const AddUser = z.strictObject({ name, email: emailAddress, role: z.enum(ROLES), password })

/** An invitation: the role it gives, and whom it is meant for where one wants to say so. */
export const InvitePerson = z.strictObject({ role: z.enum(ROLES), email: emailAddress.optional() })
/** What the invited person fills in. */
export const AcceptInvitation = z.strictObject({ name, email: emailAddress, password })
export const ResetPassword = z.strictObject({ password })
/** A one-time link or a person, by id. */
export const ById = z.strictObject({ id: objectId })
/** A person as the admin saw them. */
export const SeenPerson = z.strictObject({ id: objectId, rev: revision })
export const ChangeRole = SeenPerson.extend({ role: z.enum(ROLES) })

/** The name beside one's verdicts, and the version of the account it was changed on. */
export const ChangeOwnName = z.strictObject({ name, rev: revision })
/** One's own password, asked for again, and the one that takes its place. */
export const ChangePassword = z.strictObject({ current: password, password })
/** A verb that needs to be told nothing. */
export const Nothing = z.strictObject({})
/** A session of one's own. */
export const EndSession = z.strictObject({ id: objectId })

/** A token for a program: what it is for, what it may do, and for how many days (null: until revoked). */
export const CreateToken = z.strictObject({
  name,
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, { error: 'empty' }),
  days: z.int().min(1).max(3_650).nullable(),
})

export type SetUpHouse = z.infer<typeof SetUpHouse>
export type SignIn = z.infer<typeof SignIn>
export type AddUser = z.infer<typeof AddUser>
export type CreateToken = z.infer<typeof CreateToken>
export type InvitePerson = z.infer<typeof InvitePerson>
export type SeenPerson = z.infer<typeof SeenPerson>
export type ChangeRole = z.infer<typeof ChangeRole>
export type ChangeOwnName = z.infer<typeof ChangeOwnName>
export type ChangePassword = z.infer<typeof ChangePassword>
