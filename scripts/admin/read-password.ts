import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { AppError } from '@/domain/app-error'
import { texts } from './texts'

/**
 * The password for a command: with `fromStdin` everything on standard input but the last line end,
 * else typed twice in the terminal without being shown. It is never taken from the arguments, which
 * other people on the machine can read.
 */
export async function readPassword(fromStdin: boolean): Promise<string> {
  if (fromStdin) return (await everything()).replace(/\r?\n$/, '')
  if (!stdin.isTTY) throw new AppError('invalid', 'account.passwordFrom')
  const first = await typed(texts.password)
  if ((await typed(texts.passwordAgain)) !== first) throw new AppError('invalid', 'account.passwordsDiffer')
  return first
}

async function everything(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function typed(prompt: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: silent, terminal: true })
  stdout.write(prompt)
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close()
      reject(new AppError('invalid', 'account.passwordFrom'))
    })
    lines.question('', (answer) => {
      stdout.write('\n')
      lines.close()
      resolve(answer)
    })
  })
}
