type Lifecycle = { inFlight: number; isStopping: boolean; readonly streams: Set<() => void> }

/** What is under way in this process; on globalThis, since bundles do not share modules. */
function lifecycle(): Lifecycle {
  const holder = globalThis as { tickmarkLifecycle?: Lifecycle }
  holder.tickmarkLifecycle ??= { inFlight: 0, isStopping: false, streams: new Set() }
  return holder.tickmarkLifecycle
}

/** Counts a request until it is answered, so that stopping can wait for it. */
export async function counted<T>(work: () => Promise<T>): Promise<T> {
  lifecycle().inFlight += 1
  try {
    return await work()
  } finally {
    lifecycle().inFlight -= 1
  }
}

/** Registers a long-lived answer that is to be closed when the server stops. */
export function trackStream(close: () => void): () => void {
  lifecycle().streams.add(close)
  return () => lifecycle().streams.delete(close)
}

/** Whether the server is on its way out; nothing new begins then. */
export function isStopping(): boolean {
  return lifecycle().isStopping
}

/** Closes every stream and waits until every counted request has been answered, at most `ms`. */
export async function drain(ms: number): Promise<void> {
  const state = lifecycle()
  state.isStopping = true
  for (const close of state.streams) close()
  const deadline = Date.now() + ms
  while (state.inFlight > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
}
