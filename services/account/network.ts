import { isIPv6 } from 'node:net'

/**
 * The network an address belongs to, as far as one guesser can have all of it: an IPv4 address by itself,
 * and the /64 of an IPv6 address, of which every connection has 2^64 to choose from.
 */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined || !isIPv6(ip)) return mapped ?? ip
  const [head = '', tail] = (ip.split('%')[0] ?? '').toLowerCase().split('::')
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const written = groups(head).length + groups(tail).length
  const all = [...groups(head), ...Array(tail === undefined ? 0 : 8 - written).fill('0'), ...groups(tail)]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
