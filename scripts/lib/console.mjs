// What the commands say: short progress lines, and for every failure what is missing and what to do.
import { endChildren } from './programs.mjs'

/** A failure a person can mend: what is wrong, and the remedy. */
export class Stop extends Error {
  constructor(what, remedy) {
    super(what)
    this.remedy = remedy
  }
}

export function say(line = '') {
  process.stdout.write(`${line}\n`)
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Says that long work goes on, every ten seconds until the returned function is called. */
export function heartbeat(what) {
  const started = Date.now()
  const timer = setInterval(() => say(`  ... still ${what} (${Math.round((Date.now() - started) / 1000)} s)`), 10_000)
  timer.unref()
  return () => clearInterval(timer)
}

/** Runs a command's main function; a {@link Stop} is told in two lines, a bug with its stack. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (error instanceof Stop) {
      process.stderr.write(`\n${error.message}\n${error.remedy ? `What to do: ${error.remedy}\n` : ''}`)
    } else {
      process.stderr.write(`\n${error?.stack ?? String(error)}\nThis is a bug in Tickmark's scripts.\n`)
    }
    endChildren()
    process.exitCode = 1
  }
}
