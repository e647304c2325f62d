import type { CommandAnswer, CommandRequest } from '@/domain/command'
import type { ObjectByKind, ObjectChange, ObjectKind, ObjectRef, WorkbenchSnapshot } from '@/domain/workbench/objects'
import type { Fields } from './command'
import type { ClientPorts } from './command-client'
import { refKey } from './object-tables'
import type { Me } from './workbench-store'

const TEXT = 'The sky is blue. Grass is green and wet.'

export const ME: Me = { id: 'ann', name: 'Ann', role: 'editor' }

/** A small article for tests: two sentences, one scale, nothing marked. */
export function snapshotOf(changes: readonly ObjectChange[] = []): WorkbenchSnapshot {
  const of = <K extends ObjectKind>(kind: K) =>
    changes.flatMap((change) => (change.kind === kind && change.object ? [change.object as ObjectByKind[K]] : []))
  return {
    article: {
      id: 'article',
      rev: 1,
      title: 'Sky',
      byline: null,
      publisher: null,
      url: null,
      publishedAt: null,
      language: 'en',
      direction: 'ltr',
      working: 'line-check',
      status: 'to-check',
      revisionId: 'revision',
      scaleVersionId: 'scale',
    },
    revision: {
      id: 'revision',
      number: 1,
      document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: TEXT }] }] },
      text: TEXT,
      sha256: '',
      segmentation: {
        version: '1',
        sentences: [0, 16, 17, 40],
        words: [0, 3, 4, 7, 8, 10, 11, 15, 17, 22, 23, 25, 26, 31, 32, 35, 36, 39],
      },
      createdAt: '2026-01-01T00:00:00.000Z',
    },
    scale: {
      id: 'scale',
      scaleId: 'tickmark',
      name: 'Tickmark',
      kind: 'public',
      version: 1,
      ratings: (['true', 'mixed', 'false'] as const).map((colour, position) => ({
        id: `rating-${colour}`,
        key: colour,
        label: colour,
        shortLabel: colour,
        colour,
        icon: 'check',
        meaning: '',
        rank: position,
        position,
        isRetired: false,
      })),
    },
    people: [ME, { id: 'bob', name: 'Bob' }],
    settleRule: { rule: 'one-checker', quorum: 2 },
    annotations: of('annotation'),
    claims: of('claim'),
    assessments: of('assessment'),
    decisions: of('decision'),
    evidence: of('evidence'),
    sources: of('source'),
    threads: of('thread'),
    comments: of('comment'),
    clearances: of('clearance'),
    lastEvent: 0,
  }
}

const KIND_OF: Record<string, ObjectKind> = {
  changeClaim: 'claim',
  changeAnnotation: 'annotation',
  deleteAnnotation: 'annotation',
  changeEvidence: 'evidence',
  unclearSentence: 'clearance',
}

/**
 * A house in memory behind the client's ports: versions, idempotency, and the failures a network
 * can have. Tests steer it; nothing of the product runs through it.
 */
export class FakeHouse {
  readonly objects = new Map<string, ObjectChange>()
  readonly requests: CommandRequest[] = []
  readonly #answers = new Map<string, CommandAnswer>()
  readonly #timers: { readonly run: () => void; readonly ms: number }[] = []
  #keys = 0
  /** What happens to the next requests, in order; afterwards everything arrives. */
  weather: ('lost-before' | 'lost-after' | CommandAnswer)[] = []
  isSignedIn = true

  readonly ports: ClientPorts = {
    send: async (request) => this.#receive(request),
    readObjects: async (refs) => refs.map((ref) => this.read(ref)),
    isSignedIn: async () => this.isSignedIn,
    newKey: () => `key-${++this.#keys}`,
    later: (run, ms) => {
      const timer = { run, ms }
      this.#timers.push(timer)
      return () => void this.#timers.splice(this.#timers.indexOf(timer), this.#timers.includes(timer) ? 1 : 0)
    },
  }

  put<K extends ObjectKind>(kind: K, object: ObjectByKind[K]): void {
    this.objects.set(`${kind}:${object.id}`, { kind, id: object.id, object } as ObjectChange)
  }

  read(ref: ObjectRef): ObjectChange {
    return this.objects.get(refKey(ref)) ?? ({ ...ref, object: null } as ObjectChange)
  }

  /** Lets the waiting timers run; answers how long they would have waited. */
  async passTime(): Promise<number[]> {
    const due = this.#timers.splice(0)
    for (const { run } of due) run()
    await settled()
    return due.map(({ ms }) => ms)
  }

  async #receive(request: CommandRequest): Promise<CommandAnswer> {
    this.requests.push(request)
    const fate = this.weather.shift()
    if (fate === 'lost-before') throw new TypeError('network')
    if (!this.isSignedIn) return { ok: false, code: 'unauthenticated', message: 'Sign in.' }
    if (fate && fate !== 'lost-after') return fate
    const known = this.#answers.get(request.idempotencyKey)
    const answer = known ?? this.#perform(request.name, request.input as Fields & { id: string; rev: number | null })
    if (answer.ok) this.#answers.set(request.idempotencyKey, answer)
    if (fate === 'lost-after') throw new TypeError('network')
    return answer
  }

  #perform(name: string, input: Fields & { id: string; rev: number | null }): CommandAnswer {
    const changes: ObjectChange[] = []
    const write = (kind: ObjectKind, id: string, fields: Fields | null) => {
      const now = this.read({ kind, id }).object
      const object = fields && { ...now, ...fields, id, rev: (now?.rev ?? 0) + 1 }
      const change = { kind, id, object } as unknown as ObjectChange
      this.objects.set(`${kind}:${id}`, change)
      changes.push(change)
    }
    if (name === 'markSpan') {
      const { newClaimId, statement, articleId, revisionId, ...annotation } = input
      const quote = TEXT.slice(input.start as number, input.end as number)
      write('annotation', input.id, { ...annotation, quote, claimId: newClaimId ?? null, createdAt: '' })
      if (newClaimId) write('claim', newClaimId as string, { statement, basis: 1, speaker: null, waitingOn: null })
      return { ok: true, value: null, changes, event: 1 }
    }
    if (name === 'clearSentence') {
      write('clearance', input.id, { sentence: input.sentence, userId: 'ann', clearedAt: '' })
      return { ok: true, value: null, changes, event: 1 }
    }
    if (name === 'setVerdict') {
      const mine = [...this.objects.values()].find(
        ({ kind, object }) =>
          kind === 'assessment' && object && 'claimId' in object && object.claimId === input.claimId,
      )
      if ((mine?.object?.rev ?? null) !== input.rev)
        return { ok: false, code: 'conflict', message: 'Changed.', current: mine?.object }
      const { rev, id, ...fields } = input
      write('assessment', mine?.id ?? id, {
        rationale: '',
        ratingId: null,
        conclusion: null,
        basis: 1,
        userId: 'ann',
        ...fields,
      })
      return { ok: true, value: null, changes, event: 1 }
    }
    const kind = KIND_OF[name] as ObjectKind
    const now = this.read({ kind, id: input.id }).object
    if (!now) return { ok: false, code: 'not_found', message: 'Gone.' }
    if (now.rev !== input.rev) return { ok: false, code: 'conflict', message: 'Changed.', current: now }
    const { rev, id, ...fields } = input
    write(kind, id, /^(delete|unclear)/.test(name) ? null : fields)
    return { ok: true, value: null, changes, event: 1 }
  }
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 50; i += 1) await Promise.resolve()
}
