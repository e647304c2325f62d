/** Runs once when the server starts, before it listens. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { guardAnswers } = await import('./app/_lib/guard-answers')
  const { keepHouse } = await import('./app/_lib/housekeeping')
  const { logStart } = await import('./app/_lib/log-start')
  const { ownInstance } = await import('./app/_lib/own-instance')
  const { stopGracefully } = await import('./app/_lib/stop')
  guardAnswers()
  ownInstance()
  stopGracefully()
  keepHouse()
  logStart()
}
