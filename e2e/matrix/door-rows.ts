import { action, endpoint, handler, page, type Row } from './row'

/** The doors: signing in and out, links that let people in, and what the server says of itself. */
export const DOOR_ROWS: readonly Row[] = [
  page('/', 'viewer', { leads: () => '/articles' }),
  page('/sign-in', 'stranger', { leadsSignedIn: '/articles' }),
  page('/set-up', 'stranger'),
  page('/invite', 'stranger', { query: '?token=unknown' }),
  page('/reset', 'stranger', { query: '?token=unknown' }),
  action('app/(auth)/actions.ts#signInAction', 'stranger'),
  action('app/(auth)/actions.ts#setUpAction', 'stranger'),
  action('app/(auth)/actions.ts#acceptInvitationAction', 'stranger'),
  action('app/(auth)/actions.ts#resetPasswordAction', 'stranger'),
  handler('GET /api/auth/[...nextauth]', 'stranger', {
    params: { nextauth: 'csrf' },
    otherwise: { HEAD: '404' },
  }),
  handler('GET /api/auth/[...nextauth]', 'stranger', { params: { nextauth: 'session' }, status: 404 }),
  handler('POST /api/auth/[...nextauth]', 'stranger', { params: { nextauth: 'session' }, status: 404 }),
  handler('GET /api/health', 'stranger'),
  handler('GET /api/ready', 'stranger'),
  handler('GET /icon.svg', 'stranger', { otherwise: { OPTIONS: '405 GET, HEAD' } }),
  handler('GET /api/me', 'viewer'),
  handler('GET /api/events', 'viewer'),
  endpoint('GET /me', 'viewer', 'read'),
  endpoint('GET /openapi.json', 'viewer', 'read'),
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) =>
    handler(`${method} /api/v1/[...path]`, 'stranger', { params: { path: 'nothing/here' }, status: 404 }),
  ),
]
