import { fileOf } from '@/db/open'
import type { Context } from '../context'
import { hasWorker } from '../worker'
import { Reader } from './reader'
import { READS, type ReadInput, type ReadName, type ReadOutput } from './reads'

const holder = globalThis as { tickmarkReaders?: Map<string, Reader> }

/** What takes longest: reads that count whole lists. They have a worker of their own, so that nobody types behind them. */
const COUNTS: ReadonlySet<ReadName> = new Set(['articleFacets', 'claimFacets', 'sourceFacets', 'searchFacets'])

function readerOf(file: string, name: ReadName): Reader {
  holder.tickmarkReaders ??= new Map()
  const readers = holder.tickmarkReaders
  const key = `${COUNTS.has(name) ? 'counts' : 'lists'} ${file}`
  let reader = readers.get(key)
  if (!reader) {
    reader = new Reader(file, undefined, COUNTS.has(name))
    readers.set(key, reader)
  }
  return reader
}

/**
 * Reads a list or searches beside the server thread, so that nobody else waits for it; in place where
 * there is no worker (a database in memory, unit tests). With a signal the read is given up when its
 * asker goes.
 *
 * @throws AppError as the read does; `unavailable` when the worker cannot answer
 */
export async function read<N extends ReadName>(
  ctx: Context,
  name: N,
  input: ReadInput<N>,
  signal?: AbortSignal,
): Promise<ReadOutput<N>> {
  const file = fileOf(ctx.db)
  if (file === null || !hasWorker('reading-worker')) {
    return (READS[name] as (ctx: Context, input: ReadInput<N>) => ReadOutput<N>)(ctx, input)
  }
  const question = { name, input, actor: ctx.actor, now: ctx.now().toISOString() }
  return (await readerOf(file, name).ask(question, signal)) as ReadOutput<N>
}
