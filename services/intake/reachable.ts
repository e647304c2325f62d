import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import type { FetchSettings } from './fetch-settings'

/** An address of a host, as a connection takes it. */
export type HostAddress = { readonly address: string; readonly family: 4 | 6 }

/**
 * Where a host may be reached: every address its name resolves to, or the literal it is. Null when one
 * of them is not public unicast and not allowed by the settings, or when there is none: a name that
 * also points inside is not to be trusted with the others.
 */
export async function reachable(hostname: string, { allowed }: FetchSettings): Promise<readonly HostAddress[] | null> {
  const literal = hostname.replace(/^\[|\]$/g, '')
  const found = ipaddr.isValid(literal) ? [{ address: literal }] : await lookup(literal, { all: true }).catch(() => [])
  const addresses = found.map(({ address }) => ipaddr.parse(address))
  if (addresses.length === 0 || !addresses.every((one) => isPublic(one) || isAllowed(one, allowed))) return null
  return addresses.map((one) => ({ address: one.toString(), family: one.kind() === 'ipv4' ? 4 : 6 }))
}

/** Everything with a purpose of its own is not: loopback, private, link-local, mapped, translated, multicast. */
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.range() === 'unicast'
}

function isAllowed(address: ipaddr.IPv4 | ipaddr.IPv6, allowed: FetchSettings['allowed']): boolean {
  return allowed.some(([block, bits]) => block.kind() === address.kind() && address.match(block, bits))
}
