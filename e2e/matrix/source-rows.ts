import { action, command, endpoint, handler, page, type Row } from './row'

/** Sources, and the evidence that cites them for a claim. */
export const SOURCE_ROWS: readonly Row[] = [
  page('/sources', 'viewer'),
  page('/sources/[id]', 'viewer', { id: 'source' }),
  command('citeSource', 'reviewer', (hand) => ({
    claimId: hand.claim(),
    stance: 'supports',
    source: { title: 'A new book' },
  })),
  command('citeSource', 'reviewer', (hand) => ({
    claimId: hand.claim(),
    stance: 'supports',
    sourceId: hand.cite(hand.claim()).sourceId,
  })),
  command('changeEvidence', 'reviewer', (hand) => ({
    id: hand.cite(hand.claim()).evidenceId,
    rev: 1,
    note: 'Better.',
  })),
  command('deleteEvidence', 'reviewer', (hand) => ({ id: hand.cite(hand.claim()).evidenceId, rev: 1 })),
  command('restoreEvidence', 'reviewer', (hand) => ({ id: hand.deleteEvidence() }), { isForDeleted: true }),
  command('changeSource', 'reviewer', (hand) => ({ id: hand.cite(hand.claim()).sourceId, rev: 1, title: 'Renamed' })),
  endpoint('POST /claims/[id]/evidence', 'reviewer', 'check read', {
    id: 'claim',
    status: 201,
    call: (hand) => ({ id: hand.claim(), body: { stance: 'supports', source: { title: 'A new book' } } }),
  }),
  endpoint('GET /evidence/[id]', 'viewer', 'read', { id: 'evidence' }),
  endpoint('PATCH /evidence/[id]', 'reviewer', 'check read', {
    id: 'evidence',
    call: (hand) => ({ id: hand.cite(hand.claim()).evidenceId, body: { note: 'Better.', rev: 1 } }),
  }),
  endpoint('DELETE /evidence/[id]', 'reviewer', 'check', {
    id: 'evidence',
    status: 204,
    call: (hand) => ({ id: hand.cite(hand.claim()).evidenceId, body: { rev: 1 } }),
  }),
  endpoint('POST /evidence/[id]/restore', 'reviewer', 'check read', {
    id: 'evidence',
    isForDeleted: true,
    call: (hand) => ({ id: hand.deleteEvidence() }),
  }),
  endpoint('GET /sources', 'viewer', 'read'),
  endpoint('POST /sources', 'reviewer', 'check read', { status: 201, call: () => ({ body: { title: 'A new book' } }) }),
  endpoint('GET /sources/[id]', 'viewer', 'read', { id: 'source' }),
  endpoint('PATCH /sources/[id]', 'reviewer', 'check read', {
    id: 'source',
    call: (hand) => ({ id: hand.cite(hand.claim()).sourceId, body: { title: 'Renamed', rev: 1 } }),
  }),
  endpoint('GET /sources/[id]/citations', 'viewer', 'read', { id: 'source' }),
  handler('GET /api/files/[id]', 'viewer', { id: 'file' }),
  handler('POST /api/sources/[id]/files', 'reviewer', {
    id: 'source',
    call: (hand) => ({
      id: hand.cite(hand.claim()).sourceId,
      body: 'What was said.',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'said.txt' },
    }),
  }),
  command('deleteFile', 'reviewer', (hand) => ({ id: hand.file(), rev: 1 })),
  command('restoreFile', 'reviewer', (hand) => ({ id: hand.deleteFile() }), { isForDeleted: true }),
  action(
    'app/(workbench)/sources/[id]/actions.ts#erase',
    'admin',
    (hand) => {
      const id = hand.deleteFile()
      return [{ id, rev: 2, name: hand.nameOfFile(id) }]
    },
    { id: 'source' },
  ),
  endpoint('POST /sources/[id]/files', 'reviewer', 'check read', {
    id: 'source',
    status: 201,
    query: '?name=said.txt',
    call: (hand) => ({
      id: hand.cite(hand.claim()).sourceId,
      body: 'What was said.',
      headers: { 'content-type': 'application/octet-stream' },
    }),
  }),
  endpoint('GET /files/[id]', 'viewer', 'read', { id: 'file' }),
  endpoint('GET /files/[id]/content', 'viewer', 'read', { id: 'file' }),
  endpoint('DELETE /files/[id]', 'reviewer', 'check', {
    id: 'file',
    status: 204,
    call: (hand) => ({ id: hand.file(), body: { rev: 1 } }),
  }),
  endpoint('POST /files/[id]/restore', 'reviewer', 'check read', {
    id: 'file',
    isForDeleted: true,
    call: (hand) => ({ id: hand.deleteFile() }),
  }),
]
