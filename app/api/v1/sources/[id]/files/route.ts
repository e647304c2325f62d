import { serveWrite } from '@/app/_lib/api/serve'
import { receiveUpload } from '@/app/_lib/upload'
import { CreateFile } from '@/domain/api/files'
import { keepFile } from '@/services/files/keep-file'
import { readFile } from '@/services/files/read-file'
import type { ReceivedFile } from '@/services/files/receive-file'

export const POST = serveWrite(
  CreateFile,
  (ctx, { params: { id }, query: { name } }, file: ReceivedFile) => {
    const { value, event } = keepFile(ctx, { sourceId: id, name, file })
    return { value: readFile(ctx, value.id), event, location: `/files/${value.id}` }
  },
  { prepare: (ctx, { params, query, request }) => receiveUpload(ctx, request, params.id, query.sha256) },
)
