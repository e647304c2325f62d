import type { Hand } from './hand'
import { action, endpoint, page, type Row } from './row'

const RATING = { key: 'so', label: 'So', colour: 'true', icon: 'check', rank: 0 }

const scales = (name: string, args: (hand: Hand) => unknown) =>
  action(`app/(workbench)/settings/scales/actions.ts#${name}`, 'editor', (hand) => [args(hand)])

/** The scales of the house. */
export const SCALE_ROWS: readonly Row[] = [
  page('/settings/scales', 'viewer'),
  page('/settings/scales/new', 'editor'),
  page('/settings/scales/[id]', 'viewer', { id: 'scale' }),
  scales('makeScale', () => ({ name: `Scale ${crypto.randomUUID()}`, kind: 'public', ratings: [RATING] })),
  scales('saveScale', (hand) => {
    return { id: hand.newScale(), rev: 1, name: `Scale ${crypto.randomUUID()}`, kind: 'public', ratings: [RATING] }
  }),
  scales('duplicateScale', (hand) => ({ id: hand.newScale(), name: `Scale ${crypto.randomUUID()}` })),
  endpoint('GET /scales', 'viewer', 'read'),
  endpoint('POST /scales', 'editor', 'edit read', {
    status: 201,
    call: () => ({ body: { name: `Scale ${crypto.randomUUID()}`, kind: 'public', ratings: [RATING] } }),
  }),
  endpoint('GET /scales/[id]', 'viewer', 'read', { id: 'scale' }),
  endpoint('PATCH /scales/[id]', 'editor', 'edit read', {
    id: 'scale',
    call: (hand) => ({ id: hand.newScale(), body: { name: `Scale ${crypto.randomUUID()}`, rev: 1 } }),
  }),
  endpoint('GET /scales/[id]/versions/[version]', 'viewer', 'read', { id: 'scale', params: { version: '1' } }),
]
