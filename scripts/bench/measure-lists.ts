import type { SignedIn } from '../served/signed-in'
import { halfAndMost, quantile } from './statistics'

/** What is asked, as a path of `/api/lists/`; the goal is the 95th percentile in milliseconds. */
const QUESTIONS: readonly (readonly [what: string, path: string, goal: number | null])[] = [
  ['claims, newest first', 'claims', 150],
  ['claims, soonest due', 'claims?sort=due', 150],
  ['claims, disputed', 'claims?state=disputed', 150],
  ['claims, settled', 'claims?state=settled', 150],
  ['claims, check again and a rating', 'claims?state=check-again&rating=true', 150],
  ['claims of a speaker', 'claims?speaker=Speaker+17', 150],
  ['claims with a common word', 'claims?q=the', 150],
  ['claims with a rare word, disputed', 'claims?q=plutrasto&state=disputed', 150],
  ['claims with two Chinese letters', 'claims?q=%E6%B8%AF%E5%8F%A3', 150],
  ['claims with a word nobody wrote', 'claims?q=zeppelin', 150],
  ['articles, last worked on', 'articles', 150],
  ['articles with a word in the text', 'articles?q=plutra', 150],
  ['sources, newest first', 'sources', 150],
  ['sources by title', 'sources?sort=title', 150],
  ['search over everything', 'search?q=plutra', 150],
  ['type-ahead, three letters', 'source-suggestions?q=plu', 30],
  ['type-ahead, a longer word', 'source-suggestions?q=plutra', 30],
  ['counts beside the claims', 'claim-facets', null],
  ['counts beside a search', 'claim-facets?q=plutra', null],
  ['counts of a search over everything', 'search-facets?q=plutra', null],
]
/** Asked again, each time after somebody has written: what was kept of the last answer is of no use then. */
const AFTER_A_WRITE: typeof QUESTIONS = [
  ['claims, settled, after a write', 'claims?state=settled', 150],
  ['counts beside the claims, after a write', 'claim-facets', null],
]
const TIMES = 25

export type ListTimes = readonly { readonly what: string; readonly goal: number | null; readonly times: number[] }[]

/** Asks every question some times over, then how the server thread answers beside them. */
export async function measureLists(url: string, { cookie }: SignedIn): Promise<ListTimes> {
  const ask = async (path: string) => {
    const started = performance.now()
    const response = await fetch(url + path, { headers: { cookie } })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
    return performance.now() - started
  }
  const measured = []
  for (const [what, path, goal] of QUESTIONS) {
    const times: number[] = []
    for (let time = 0; time < TIMES + 3; time++) times.push(await ask(`/api/lists/${path}`))
    measured.push({ what, goal, times: times.slice(3) })
  }
  const write = async (time: number) => {
    const response = await fetch(`${url}/api/commands`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'saveDraft',
        input: { key: 'bench', body: String(time) },
        idempotencyKey: crypto.randomUUID(),
      }),
    })
    if (!response.ok) throw new Error(`A draft was answered with ${response.status}.`)
  }
  for (const [what, path, goal] of AFTER_A_WRITE) {
    const times: number[] = []
    for (let time = 0; time < TIMES + 3; time++) {
      await write(time)
      times.push(await ask(`/api/lists/${path}`))
    }
    measured.push({ what, goal, times: times.slice(3) })
  }
  return [...measured, { what: 'the server thread meanwhile', goal: 50, times: await beside(ask) }]
}

async function beside(ask: (path: string) => Promise<number>): Promise<number[]> {
  let isOver = false
  const keepBusy = async (path: string) => {
    while (!isOver) await ask(path)
  }
  const busy = ['claims?state=disputed', 'claim-facets'].map((path) => keepBusy(`/api/lists/${path}`))
  const times: number[] = []
  for (let time = 0; time < 100; time++) times.push(await ask('/api/health'))
  isOver = true
  await Promise.all(busy)
  return times
}

/** The figures as a table of Markdown. */
export function listsTable(measured: ListTimes): string {
  const rows = measured.map(({ what, goal, times }) => {
    const isMet = goal === null ? '' : quantile(times, 0.95) <= goal ? 'yes' : '**no**'
    return `| ${what} | ${halfAndMost(times)} | ${goal === null ? '' : `95 % within ${goal}`} | ${isMet} |`
  })
  return ['| milliseconds, median / 95 % | | goal | met |', '|---|---|---|---|', ...rows].join('\n')
}
