// Sets up the running instance with the admin command and signs in over HTTP, the way a person's browser would.
// Reads PORT and TICKMARK_DATA; ends with 1 and the reason when any step is refused.
import { randomBytes } from 'node:crypto'
import { runMain, Stop, say } from './lib/console.mjs'
import { standalone } from './lib/programs.mjs'
import { localAddress, runAdmin } from './lib/server.mjs'
import { prepareDataFolder, readSettings } from './lib/settings.mjs'

const EMAIL = 'ci@harbour.example'

/** Keeps cookies between requests. */
function browser(base) {
  const cookies = new Map()
  return async (path, init = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(base + path, {
      ...init,
      redirect: 'manual',
      headers: { cookie, origin: base, 'sec-fetch-site': 'same-origin', ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)
      cookies.set(name, value)
    }
    return response
  }
}

await runMain(async () => {
  const settings = prepareDataFolder(readSettings())
  const password = `${randomBytes(9).toString('base64url')} harbour`
  const details = ['--email', EMAIL, '--name', 'C. I.', '--house', 'The Harbour', '--password-stdin', '--json']
  const made = await runAdmin(standalone, settings, ['setup', ...details], { capture: true, input: password })
  if (made.code !== 0) throw new Stop(`The house could not be set up:\n${made.output}`)

  const base = settings.url
  const visit = browser(base)
  say(`Signing in at ${localAddress(settings)}`)
  const { csrfToken } = await (await visit('/api/auth/csrf')).json()
  const answer = await visit('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email: EMAIL, password, json: 'true' }),
  })
  const page = await visit('/articles')
  if (page.status !== 200) {
    throw new Stop(
      `Sign-in was answered ${answer.status}, and the articles then ${page.status}: ${await answer.text()}`,
    )
  }
  const anonymous = await fetch(`${base}/articles`, { redirect: 'manual' })
  if (anonymous.status === 200) throw new Stop('The articles are shown to people who are not signed in.')
  say('Signed in; the articles are shown, and only to the person signed in.')
})
