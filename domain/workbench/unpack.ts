import { textOf } from '../document/text-of'
import { decodeBounds } from '../text/bounds'
import type { WorkbenchPayload, WorkbenchSnapshot } from './objects'

/** The snapshot a payload stands for. */
export function unpackWorkbench(payload: WorkbenchPayload): WorkbenchSnapshot {
  const { segmentation, ...revision } = payload.revision
  return {
    ...payload,
    revision: {
      ...revision,
      text: textOf(revision.document),
      segmentation: {
        version: segmentation.version,
        sentences: decodeBounds(segmentation.sentences),
        words: decodeBounds(segmentation.words),
      },
    },
  }
}
