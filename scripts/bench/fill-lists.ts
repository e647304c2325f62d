import { openDb } from '@/db/open'
import { newId } from '@/services/identity'
import { type Random, seededRandom } from '../served/seeded-random'
import { checkerOf } from './fill'

/** How large a house the lists are measured in. */
export const HOUSE = { articles: 2_000, claims: 100_000, sources: 20_000, evidence: 60_000 } as const

const SEED = 20_261_123
const SMALL = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'was', 'for', 'on', 'with']
const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'sto', 'tra', 'plu']
const AT = '2026-11-23T00:00:00.000Z'

/**
 * A house of many claims, written as rows and not through the services (100,000 verbs with their
 * history would take a quarter of an hour): what lists read is the same. Two claims of three are
 * judged, one of ten is decided, one of twenty changed afterwards, every hundredth is Chinese.
 */
export async function fillLists(databaseFile: string): Promise<void> {
  const db = openDb(databaseFile)
  const { actor } = await checkerOf(db)
  const random = seededRandom(SEED)
  const { $client: client } = db
  const scale = client.prepare('SELECT max(n) FROM scale_versions').pluck().get() as number
  const ratings = client.prepare('SELECT n FROM ratings WHERE scale_version_n = ?').pluck().all(scale) as number[]
  const second = client
    .prepare('INSERT INTO users (id, email, name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)')
    .run(newId(), 'sam@harbour.example', 'Sam', 'reviewer', 'none', AT).lastInsertRowid as number
  const people = [actor.n, second]
  const insert = (table: string, row: Record<string, string | number | null>) => statement(table, row).run(row)
  const known = new Map<string, ReturnType<typeof client.prepare>>()
  const statement = (table: string, row: object) => {
    const names = Object.keys(row)
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
    const prepared = known.get(sql) ?? client.prepare(sql)
    known.set(sql, prepared)
    return prepared
  }
  client.transaction(() => {
    const first = (client.prepare('SELECT coalesce(max(n), 0) FROM articles').pluck().get() as number) + 1
    for (let n = first; n < first + HOUSE.articles; n++) insertArticle(insert, random, n, scale)
    for (let n = 1; n <= HOUSE.claims; n++) {
      insertClaim(insert, random, { n, articleN: first + (n % HOUSE.articles), people, ratings })
    }
    for (let n = 1; n <= HOUSE.sources; n++) insertSource(insert, random, n, actor.n)
    for (let n = 1; n <= HOUSE.evidence; n++) {
      const [claim, source] = [random.int(1, HOUSE.claims), random.int(1, HOUSE.sources)]
      const by = { created_by: actor.n, created_at: AT }
      insert('evidence', { id: newId(), claim_n: claim, source_n: source, stance: 'supports', position: 0, ...by })
    }
  })()
  client.close()
}

type Insert = (table: string, row: Record<string, string | number | null>) => unknown

function word(random: Random): string {
  if (random.chance(0.4)) return random.pick(SMALL) as string
  return Array.from({ length: random.int(1, 3) }, () => random.pick(SYLLABLES)).join('')
}

function sentence(random: Random, words: number): string {
  return `${Array.from({ length: words }, () => word(random)).join(' ')}.`
}

function insertArticle(insert: Insert, random: Random, n: number, scale: number): void {
  const hash = '0'.repeat(64)
  const working = random.pick(['line-check', 'public-verdict']) as string
  insert('articles', {
    n,
    id: newId(),
    title: sentence(random, 6),
    language: 'en',
    direction: 'ltr',
    working,
    scale_version_n: scale,
    revision_n: n,
    created_at: AT,
  })
  insert('revisions', {
    n,
    id: newId(),
    article_n: n,
    number: 1,
    document: '{}',
    text: Array.from({ length: 60 }, () => sentence(random, 16)).join(' '),
    sha256: hash,
    document_sha256: hash,
    segmenter: 'bench',
    sentence_bounds: '[]',
    word_bounds: '[]',
    sentence_count: 60,
    word_count: 960,
    created_at: AT,
  })
}

type Claim = { readonly n: number; readonly articleN: number; readonly people: number[]; readonly ratings: number[] }

function insertClaim(insert: Insert, random: Random, { n, articleN, people, ratings }: Claim): void {
  const [one, other] = people as [number, number]
  const waits = random.chance(0.03)
  insert('claims', {
    n,
    id: newId(),
    article_n: articleN,
    statement: n % 100 === 0 ? `第${n}条 港口在夜间关闭。` : sentence(random, random.int(10, 24)),
    speaker: random.chance(0.5) ? `Speaker ${random.int(1, 300)}` : null,
    waiting_on: waits ? 'Press office' : null,
    waiting_since: waits ? AT : null,
    waiting_due: waits && random.chance(0.7) ? `2026-12-${random.int(10, 28)}T12:00:00.000Z` : null,
    basis: random.chance(0.05) ? 2 : 1,
    created_by: one,
    created_at: AT,
  })
  const judged = { claim_n: n, revision_n: articleN, claim_rev: 1, basis: 1 }
  const times = { judged_statement: '', assessed_at: AT, created_at: AT }
  const assess = (user: number) =>
    insert('assessments', { id: newId(), user_n: user, rating_n: random.pick(ratings) as number, ...judged, ...times })
  if (random.chance(0.66)) assess(one)
  if (articleN % 3 === 0 && random.chance(0.05)) assess(other)
  if (random.chance(0.1)) {
    insert('decisions', {
      id: newId(),
      user_n: one,
      rating_n: random.pick(ratings) as number,
      ...judged,
      decided_at: AT,
    })
  }
}

function insertSource(insert: Insert, random: Random, n: number, userN: number): void {
  const url = `https://archive.example/${n}`
  insert('sources', {
    n,
    id: newId(),
    kind: random.pick(['web', 'document', 'book']) as string,
    title: sentence(random, 8),
    url,
    url_normalised: url,
    publisher: random.chance(0.5) ? `Publisher ${random.int(1, 200)}` : null,
    is_confidential: random.chance(0.02) ? 1 : 0,
    created_by: userN,
    created_at: AT,
  })
}
