import { serveRead } from '@/app/_lib/api/serve'
import { fileResponse } from '@/app/_lib/file-response'
import { ReadFileContent } from '@/domain/api/files'
import { findContent } from '@/services/files/read-file'

export const GET = serveRead(ReadFileContent, (ctx, { params, request }) =>
  fileResponse(request, findContent(ctx, params.id)),
)
