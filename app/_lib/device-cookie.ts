import 'server-only'
import { cookies } from 'next/headers'
import { client } from '@/db/client'
import { DEVICE_SECONDS, type DeviceSecrets, readDeviceSecrets, rememberDevice } from '@/services/account/known-device'
import type { SessionIds } from '@/services/account/sign-in'
import { isSecure } from './session-cookie-name'

/** Browsers keep a `__Host-` cookie from being set by any other host; they refuse it over plain http. */
function deviceCookieName(): string {
  return `${isSecure() ? '__Host-' : ''}tickmark-device`
}

/** What this browser is known by; it lets nobody in, it only spares them the wait behind guessers. */
export async function deviceSecrets(): Promise<DeviceSecrets> {
  return readDeviceSecrets((await cookies()).get(deviceCookieName())?.value)
}

/** Makes this browser known, in which a session was just opened; it stays so after the session has ended. */
export async function knowThisDevice({ userId }: SessionIds): Promise<void> {
  const secrets = rememberDevice(client(), new Date(), userId, await deviceSecrets())
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: DEVICE_SECONDS } as const
  ;(await cookies()).set(deviceCookieName(), secrets.join('.'), options)
}
