import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Role } from '@/domain/account/account'
import type { ServedCopy } from './served-copy'
import { type SignedIn, signIn } from './signed-in'

/** Good enough for a folder that is gone in a quarter of an hour. */
export const PASSWORD = 'forty ships and one lighthouse'
export const emailOf = (name: string) => `${name.toLowerCase()}@harbour.example`

/** Founds the house with its first admin, through the operator's own command. */
export async function setUpHouse(copy: ServedCopy, name: string): Promise<string> {
  return admin(copy, ['setup', `--email=${emailOf(name)}`, `--name=${name}`, '--house=The Harbour', '--scale=tickmark'])
}

export async function addPerson(copy: ServedCopy, name: string, role: Role): Promise<string> {
  return admin(copy, ['user', 'add', `--email=${emailOf(name)}`, `--name=${name}`, `--role=${role}`])
}

export async function signInAs(copy: ServedCopy, name: string): Promise<SignedIn> {
  return signIn(copy.url, emailOf(name), PASSWORD)
}

function admin(copy: ServedCopy, args: readonly string[]): Promise<string> {
  const program = path.join(copy.folder, 'build', 'admin.mjs')
  const child = spawn(process.execPath, [program, ...args, '--password-stdin', '--json'], {
    cwd: copy.folder,
    env: copy.environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (text: string) => {
    said += text
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  child.stdin.end(PASSWORD)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve((JSON.parse(said) as { id: string }).id)
      else reject(new Error(`"admin ${args[0]}" was refused:\n${said}`))
    })
  })
}
