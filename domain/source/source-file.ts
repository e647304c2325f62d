import type { FileType } from './file-type'

/** A file kept with a source: a document, an image, a recording, a transcript. */
export type SourceFile = {
  readonly id: string
  readonly rev: number
  /** As whoever added it called it. */
  readonly name: string
  /** What its bytes are, whatever it is called. */
  readonly type: FileType
  readonly bytes: number
  readonly sha256: string
  readonly createdAt: string
}
