type Read = () => (() => void) | undefined

let moves: (() => void)[] = []
let reads: Read[] = []

/**
 * Everything that is placed by looking at the layout, in one frame: first all look, then all write, so
 * that the layout is made once. `read` answers what to write. Answers how to call it off.
 */
export function inNextFrame(read: Read): () => void {
  let isOff = false
  ask()
  reads.push(() => (isOff ? undefined : read()))
  return () => {
    isOff = true
  }
}

/** What scrolls in that frame comes before all that looks. */
export function moveInNextFrame(move: () => void): void {
  ask()
  moves.push(move)
}

function ask(): void {
  if (moves.length === 0 && reads.length === 0) requestAnimationFrame(run)
}

function run(): void {
  const before = moves
  moves = []
  for (const move of before) move()
  const now = reads
  reads = []
  const writes = now.map((read) => read())
  for (const write of writes) write?.()
}
