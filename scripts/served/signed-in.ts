/** The cookies of one person's browser. */
export type SignedIn = { readonly cookie: string }

/** Signs in as the sign-in page does: with next-auth's own token, e-mail and password. */
export async function signIn(url: string, email: string, password: string): Promise<SignedIn> {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const answered = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookiesOf(asked),
      origin: url,
      'sec-fetch-site': 'same-origin',
    },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  await answered.arrayBuffer()
  const cookie = cookiesOf(answered)
  if (!cookie.includes('session')) throw new Error(`Signing in as ${email} was refused (${answered.status}).`)
  return { cookie }
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
