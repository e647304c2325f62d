import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { incomingFolder } from '@/db/file-store'
import { binaryTypeOf } from '@/domain/source/file-type'
import type { Context } from '@/services/context'
import { citeSource } from '@/services/evidence/cite-source'
import { deleteFile } from '@/services/files/change-file'
import { keepFile } from '@/services/files/keep-file'
import { newId } from '@/services/identity'
import { pdf, png, wav } from '../files-made'

/** Keeps a file with a source, as if it had just come in; answers its id. */
export function addFile(ctx: Context, sourceId: string, name: string, content: Buffer): string {
  const temporary = path.join(incomingFolder(ctx.db), newId())
  writeFileSync(temporary, content, { mode: 0o600 })
  const sha256 = createHash('sha256').update(content).digest('hex')
  const type = binaryTypeOf(content) ?? 'text/plain'
  return keepFile(ctx, { sourceId, name, file: { temporary, bytes: content.length, sha256, type } }).value.id
}

const TRANSCRIPT = `WEBVTT

00:00:04
The keeper (invented): I left in the spring of 1987.

00:00:11
It had been 31 years, less a month.

00:00:19
My sister still lives on the island. She was born there, and so was I.
`

/** A confidential source with a recording, its transcript, a photograph and a letter; one file was deleted. */
export function keepersFiles(ctx: Context, claimId: string): string {
  const source = {
    title: 'Invented talk with the last keeper',
    kind: 'interview',
    isConfidential: true,
    archiveUrl: 'https://example.net/archived',
    archivedAt: '6 March 2025',
  } as const
  const { sourceId } = citeSource(ctx, { claimId, source, stance: 'supports', locator: '00:00:04' }).value
  const id = sourceId as string
  addFile(ctx, id, 'talk.wav', wav())
  addFile(ctx, id, 'talk, transcript.vtt', Buffer.from(TRANSCRIPT))
  addFile(ctx, id, 'the lamp room.png', png(480, 320))
  addFile(ctx, id, 'letter of 1987.pdf', pdf('A letter, made up', 3))
  deleteFile(ctx, { id: addFile(ctx, id, 'wrong tape.wav', wav(1)), rev: 1 })
  return id
}
