import { fileResponse } from '@/app/_lib/file-response'
import { runRoute } from '@/app/_lib/run-route'
import { findContent } from '@/services/files/read-file'

/** The bytes of a file of a source, for whoever sees the source. */
export const GET = runRoute<{ id: string }>((ctx, request, { id }) => fileResponse(request, findContent(ctx, id)))
