// What must be true of the machine before anything starts; each refusal names its remedy.
import { existsSync, statfsSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { Stop } from './console.mjs'
import { which } from './programs.mjs'

const OLDEST_NODE = 20

export function requireNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return
  throw new Stop(
    `Tickmark's commands need Node ${OLDEST_NODE} or newer; this is Node ${version}.`,
    'install a current Node from your distribution or nodejs.org and run the command again. (Tickmark itself then runs on the Node 24 that its lockfile pins.)',
  )
}

export function requireNpm() {
  if (which('npm')) return
  throw new Stop('npm was not found on the PATH.', 'install npm 10 or newer (it comes with Node), then run this again.')
}

/** Refuses when the disk under `folder` has less than `mebibytes` free. */
export function requireSpace(folder, mebibytes, purpose) {
  let place = path.resolve(folder)
  while (!existsSync(place)) place = path.dirname(place)
  const { bavail, bsize } = statfsSync(place)
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  if (free >= mebibytes) return
  throw new Stop(
    `Not enough disk space ${purpose}: ${free} MiB free at ${place}, ${mebibytes} MiB needed.`,
    'free some space, or put the data folder on another disk with TICKMARK_DATA=/path, then run this again.',
  )
}

/** Refuses when nobody can listen on the address. */
export function requirePort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error) => reject(portRefusal(error, host, port)))
    probe.listen({ host, port, exclusive: true }, () => probe.close(resolve))
  })
}

function portRefusal(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return new Stop(
      `Port ${port} on ${host} is taken by another program.`,
      `stop that program, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new Stop(`Port ${port} may not be used by this account.`, 'choose a port above 1023: PORT=3000 npm start')
  }
  return new Stop(
    `The address ${host}:${port} cannot be listened on (${error.code}).`,
    'set HOST to an address of this machine (127.0.0.1 for this machine only, 0.0.0.0 for all), then run this again.',
  )
}
