/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { holdInstance } = await import('./app/_lib/hold-instance')
  const { stopGracefully } = await import('./app/_lib/stop')
  holdInstance()
  stopGracefully()
}
