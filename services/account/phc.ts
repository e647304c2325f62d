/** The parts of an argon2id hash; memory in KiB. */
export type Argon2idHash = {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly salt: Buffer
  readonly tag: Buffer
}

const SHAPE = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,171})$/

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** Writes a hash as a PHC string (`$argon2id$v=19$m=..,t=..,p=..$salt$tag`, base64 without padding). */
export function formatPhc({ memory, passes, parallelism, salt, tag }: Argon2idHash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/**
 * Reads what {@link formatPhc} and other programs write.
 * @throws Error for anything else: a damaged hash must never count as a wrong password.
 */
export function parsePhc(text: string): Argon2idHash {
  const [, memory, passes, parallelism, salt, tag] = SHAPE.exec(text) ?? []
  if (!memory || !passes || !parallelism || !salt || !tag) throw new Error('A stored password hash cannot be read.')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}
