import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { DeleteFile, ReadFile } from '@/domain/api/files'
import { deleteFile } from '@/services/files/change-file'
import { readFile } from '@/services/files/read-file'

export const GET = serveRead(ReadFile, (ctx, { params }) => readFile(ctx, params.id))

export const DELETE = serveWrite(
  DeleteFile,
  (ctx, { params: { id }, body }) => {
    const { event } = deleteFile(ctx, { id, ...body })
    return { value: undefined as never, event }
  },
  { current: (ctx, { params }) => readFile(ctx, params.id) },
)
