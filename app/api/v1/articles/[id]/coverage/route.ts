import { serveRead } from '@/app/_lib/api/serve'
import { ReadCoverage } from '@/domain/api/coverage'
import { readLedger } from '@/services/article/read-ledger'

export const GET = serveRead(ReadCoverage, (ctx, { params }) => readLedger(ctx, params.id))
