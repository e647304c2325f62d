import { serveWrite } from '@/app/_lib/api/serve'
import { RestoreFile } from '@/domain/api/files'
import { restoreFile } from '@/services/files/change-file'
import { readFile } from '@/services/files/read-file'

export const POST = serveWrite(RestoreFile, (ctx, { params: { id } }) => {
  const { event } = restoreFile(ctx, { id })
  return { value: readFile(ctx, id), event }
})
