import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '@/domain/app-error'
import { type Argon2idHash, formatPhc, parsePhc } from './phc'

const derive = promisify(argon2)

/** 64 MiB, three passes, one lane: what a new hash costs, and what an old one is raised to at sign-in. */
const COST = { memory: 64 * 1024, passes: 3, parallelism: 1 } as const
const SALT_BYTES = 16
const TAG_BYTES = 32

/** Each run takes 64 MiB and a core for a tenth of a second or more: two at once, the others in line. */
const AT_ONCE = 2
const LINE = 64
let running = 0
let finished = 0
const waiting: (() => void)[] = []

/** How many hashes this process has computed: the measure of equal work for known and unknown people. */
export function hashesComputed(): number {
  return finished
}

/** Keyboards differ in how they write é; the same password must be the same bytes everywhere. */
async function run(password: string, hash: Omit<Argon2idHash, 'tag'>, tagLength: number): Promise<Buffer> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LINE) throw new AppError('unavailable', 'account.busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    const { memory, passes, parallelism, salt } = hash
    return await derive('argon2id', {
      message: password.normalize('NFC'),
      nonce: salt,
      memory,
      passes,
      parallelism,
      tagLength,
    })
  } finally {
    finished += 1
    const next = waiting.shift()
    // The place is handed on, so that nobody can step in between.
    if (next) next()
    else running -= 1
  }
}

/** Hashes a password with a fresh salt, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const asked = { ...COST, salt: randomBytes(SALT_BYTES) }
  return formatPhc({ ...asked, tag: await run(password, asked, TAG_BYTES) })
}

/** A hash that no password has: random salt, random tag, today's cost. */
const DUMMY: Argon2idHash = { ...COST, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) }

/**
 * Whether the password is the one behind `stored`. Without a stored hash the answer is no, after the
 * same work, so that the time it takes does not tell whether an account exists.
 */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const hash = stored === undefined ? DUMMY : parsePhc(stored)
  const tag = await run(password, hash, hash.tag.length)
  return timingSafeEqual(tag, hash.tag) && stored !== undefined
}

/** Whether a stored hash was made at another cost than today's and is to be replaced at sign-in. */
export function isOutdated(stored: string): boolean {
  const { memory, passes, parallelism } = parsePhc(stored)
  return memory !== COST.memory || passes !== COST.passes || parallelism !== COST.parallelism
}
