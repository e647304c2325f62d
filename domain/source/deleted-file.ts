import type { SourceFile } from './source-file'

/** A deleted file of a source, and when it is erased by itself (UTC, ISO 8601). */
export type DeletedFile = SourceFile & { readonly erasedAt: string }
