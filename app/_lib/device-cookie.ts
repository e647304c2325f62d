import 'server-only'
import { cookies } from 'next/headers'
import { DEVICE_SECONDS, type DeviceSecrets, readDeviceSecrets } from '@/services/account/known-device'
import { isSecure } from './session-cookie-name'

/** Browsers keep a `__Host-` cookie from being set by any other host; they refuse it over plain http. */
function deviceCookieName(): string {
  return `${isSecure() ? '__Host-' : ''}tickmark-device`
}

/** What this browser is known by; it lets nobody in, it only spares them the wait behind guessers. */
export async function deviceSecrets(): Promise<DeviceSecrets> {
  return readDeviceSecrets((await cookies()).get(deviceCookieName())?.value)
}

/** Has the browser keep what it is known by from now on, signed in or not. */
export async function keepDeviceSecrets(secrets: DeviceSecrets): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: DEVICE_SECONDS } as const
  ;(await cookies()).set(deviceCookieName(), secrets.join('.'), options)
}
