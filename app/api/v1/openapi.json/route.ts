import { serveRead } from '@/app/_lib/api/serve'
import { ReadOpenApi } from '@/domain/api/account'
import { CONTRACTS } from '@/domain/api/contracts'
import { openApi } from '@/domain/api/open-api'
import packageJson from '@/package.json'

export const GET = serveRead(ReadOpenApi, () => openApi(CONTRACTS, packageJson.version) as { openapi: string })
