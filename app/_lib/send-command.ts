import type { CommandAnswer, CommandRequest } from '@/domain/command'

/**
 * Sends a command from the page. Rejects only when no answer came (offline, or something in between
 * answered instead); every refusal of the server is an answer.
 */
export async function sendCommand(request: CommandRequest): Promise<CommandAnswer> {
  const response = await fetch('/api/commands', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  return (await response.json()) as CommandAnswer
}
