/** A stretch of text that both wordings share, or that only one of them has. */
export type WordChange = { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string }

/** Scripts written without spaces count a character as a word; a number is one word with its separators. */
const WORDS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]|[\p{L}\p{N}\p{M}]+(?:[.,:'’-][\p{L}\p{N}\p{M}]+)*|\s+|./gsu

/** The largest table of words against words that is worth filling; beyond it all between the ends is exchanged. */
const MAX_CELLS = 1_000_000

/**
 * What changes from one wording to another, word by word: the longest sequence of words that both share
 * stays, and before what is put in stands what is taken out. Joined, the shared and deleted texts are `from`,
 * the shared and inserted ones `to`.
 */
export function wordChanges(from: string, to: string): WordChange[] {
  const before = from.match(WORDS) ?? []
  const after = to.match(WORDS) ?? []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const middle = changesBetween(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return joined([
    { kind: 'same', text: before.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: before.slice(before.length - tail).join('') },
  ])
}

function changesBetween(before: readonly string[], after: readonly string[]): WordChange[] {
  if ((before.length + 1) * (after.length + 1) > MAX_CELLS) {
    return [
      { kind: 'deleted', text: before.join('') },
      { kind: 'inserted', text: after.join('') },
    ]
  }
  const width = after.length + 1
  const shared = sharedLengths(before, after)
  const changes: WordChange[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const [left, right] = [before[i], after[j]]
    const isDeleting = right === undefined || at(shared, (i + 1) * width + j) >= at(shared, i * width + j + 1)
    if (left !== undefined && left === right) {
      changes.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && isDeleting) {
      changes.push({ kind: 'deleted', text: left })
      i++
    } else {
      changes.push({ kind: 'inserted', text: right as string })
      j++
    }
  }
  return changes
}

const at = (table: Uint16Array, index: number): number => table[index] ?? 0

/** How many words the rests of both texts share, at [i * width + j] from word i and word j on. */
function sharedLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1
  const shared = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const here = i * width + j
      shared[here] =
        before[i] === after[j]
          ? at(shared, here + width + 1) + 1
          : Math.max(at(shared, here + width), at(shared, here + 1))
    }
  }
  return shared
}

/** Neighbours of one kind as one stretch; a mere space between two changes belongs to both. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = []
  let [deleted, inserted] = ['', '']
  const flush = () => {
    if (deleted) result.push({ kind: 'deleted', text: deleted })
    if (inserted) result.push({ kind: 'inserted', text: inserted })
    deleted = inserted = ''
  }
  const stretches = changes.filter(({ text }) => text !== '')
  stretches.forEach(({ kind, text }, index) => {
    const next = stretches[index + 1]
    const isGap = kind === 'same' && /^\s+$/.test(text) && deleted !== '' && inserted !== ''
    if (kind === 'deleted') deleted += text
    else if (kind === 'inserted') inserted += text
    else if (isGap && next !== undefined && next.kind !== 'same') {
      deleted += text
      inserted += text
    } else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  })
  flush()
  return result
}
