type Read = () => (() => void) | undefined

let reads: Read[] = []

/**
 * Everything that is placed by looking at the layout, in one frame: first all look, then all write, so
 * that the layout is made once. `read` answers what to write. Answers how to call it off.
 */
export function inNextFrame(read: Read): () => void {
  let isOff = false
  if (reads.length === 0) requestAnimationFrame(run)
  reads.push(() => (isOff ? undefined : read()))
  return () => {
    isOff = true
  }
}

function run(): void {
  const now = reads
  reads = []
  const writes = now.map((read) => read())
  for (const write of writes) write?.()
}
