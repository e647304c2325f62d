import { AppError } from '@/domain/app-error'
import { type Answer, MAX_REQUEST_BYTES } from './child-protocol'
import { importBytes } from './import-bytes'
import { ImportHints } from './import-hints'

/*
 * Entry of the intake child process: one request on standard input, one answer on standard output,
 * then the end. It is bundled into one file at build time and started without environment, rights or
 * network; whatever hostile bytes make of it, it holds nothing worth having.
 */

async function readRequest(): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_REQUEST_BYTES) throw new AppError('too_large', 'intake.tooLarge', { params: { megabytes: 5 } })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function answer(request: Buffer): Answer {
  const line = request.indexOf(10)
  const hints = ImportHints.parse(JSON.parse(request.subarray(0, line).toString('utf8')))
  return { article: importBytes(request.subarray(line + 1), hints) }
}

function refusal(error: unknown): Answer {
  if (error instanceof AppError) return { error: { code: error.code, reason: error.reason, params: error.params } }
  // Stack overflows and the like are the bytes' doing; nothing of them is worth a word to the server.
  return { error: { code: 'invalid', reason: 'intake.unreadable' } }
}

async function run(): Promise<void> {
  let result: Answer
  try {
    const request = await readRequest()
    // A spare child whose server has gone reads nothing at all.
    if (request.length === 0) return
    result = answer(request)
  } catch (error) {
    result = refusal(error)
  }
  process.stdout.write(JSON.stringify(result))
}

void run()
