import { counted, isStopping } from '@/app/_lib/lifecycle'
import { readiness } from '@/app/_lib/readiness'

export const dynamic = 'force-dynamic'

/** The instance can do its work: migrated, writable, with room on the disk. */
export function GET(): Promise<Response> {
  return counted(async () => {
    const checks = isStopping() ? { stopping: false } : readiness()
    const isReady = Object.values(checks).every(Boolean)
    return Response.json(
      { status: isReady ? 'ready' : 'not-ready', checks },
      { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
    )
  })
}
