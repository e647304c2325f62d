import ipaddr from 'ipaddr.js'

/** Whether articles may be fetched from an address, and which networks besides the public internet. */
export type FetchSettings = {
  readonly isOn: boolean
  /** As CIDR blocks. */
  readonly allowed: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[]
  /** For everything together, in milliseconds. */
  readonly limitMs: number
}

const LIMIT_MS = 15_000

/**
 * Read off TICKMARK_FETCH (`on` unless it says `off`) and TICKMARK_FETCH_ALLOW (blocks such as
 * `10.1.0.0/16`, divided by commas). A block that cannot be read allows nothing.
 */
export function fetchSettings(): FetchSettings {
  const blocks = (process.env.TICKMARK_FETCH_ALLOW ?? '').split(',').map((block) => block.trim())
  const readable = blocks.filter((block) => ipaddr.isValidCIDR(block))
  const allowed = readable.map((block) => ipaddr.parseCIDR(block))
  return { isOn: process.env.TICKMARK_FETCH !== 'off', allowed, limitMs: LIMIT_MS }
}
