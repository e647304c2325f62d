import { spawn } from 'node:child_process'
import path from 'node:path'
import type { ServedCopy } from '../served/served-copy'

/** What the operator's command answered. */
export type Answer = { readonly code: number; readonly json: Record<string, unknown>; readonly milliseconds: number }

/** Runs `npm run admin` as it is built, in a data folder; beside the server when that is running. */
export function admin(copy: ServedCopy, args: readonly string[], dataFolder = copy.dataFolder): Promise<Answer> {
  const started = performance.now()
  const program = path.join(copy.folder, 'build', 'admin.mjs')
  const env = { ...copy.environment, TICKMARK_DATA: dataFolder, INIT_CWD: copy.folder }
  const child = spawn(process.execPath, [program, ...args, '--json'], { cwd: copy.folder, env })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stderr.resume()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const json = JSON.parse(said || '{}') as Answer['json']
      resolve({ code: code ?? 1, json, milliseconds: performance.now() - started })
    })
  })
}
