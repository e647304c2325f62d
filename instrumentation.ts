/** Runs once when the server starts, before it listens. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { ownInstance } = await import('./app/_lib/own-instance')
  const { stopGracefully } = await import('./app/_lib/stop')
  const { logStart } = await import('./app/_lib/log-start')
  ownInstance()
  stopGracefully()
  logStart()
}
