// npm run health: 0 when the server on this machine answers and can do its work, else 1 and what it said.
import { runMain, Stop, say } from './lib/console.mjs'
import { localAddress } from './lib/server.mjs'
import { readSettings } from './lib/settings.mjs'

await runMain(async () => {
  const address = `${localAddress(readSettings())}/api/ready`
  const response = await fetch(address, { signal: AbortSignal.timeout(4000) }).catch((error) => {
    throw new Stop(`Nothing answers at ${address} (${error.cause?.code ?? error.name}).`, 'start it with npm start.')
  })
  const answer = await response.text()
  if (!response.ok)
    throw new Stop(`The server is not ready: ${answer}`, 'see docs/operations.md, "When something is wrong".')
  say(answer)
})
