import type { Brought } from './intake'

let handed: Brought | null = null

/** Carries something dropped or pasted on another page over to "Add article". */
export function handOver(brought: Brought): void {
  handed = brought
}

/** Takes what was handed over, once. */
export function takeHanded(): Brought | null {
  const taken = handed
  handed = null
  return taken
}
