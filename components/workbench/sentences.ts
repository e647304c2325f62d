import type { AnnotationObject } from '@/domain/workbench/objects'
import type { TextRange } from './workbench-store'

/** Bounds of a sentence by its index; `bounds` is start0, end0, start1, end1, ... */
export function sentenceRange(bounds: readonly number[], index: number): TextRange | null {
  const start = bounds[2 * index]
  const end = bounds[2 * index + 1]
  return start === undefined || end === undefined ? null : { start, end }
}

/** Index of the sentence an offset stands in, or of the one before it. */
export function sentenceAt(bounds: readonly number[], offset: number): number {
  let low = 0
  let high = bounds.length / 2 - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((bounds[2 * middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** The annotations that touch each sentence, in reading order. */
export function annotationsBySentence(
  annotations: readonly AnnotationObject[],
  bounds: readonly number[],
): ReadonlyMap<number, readonly AnnotationObject[]> {
  const found = new Map<number, AnnotationObject[]>()
  for (const annotation of annotations) {
    const { start, end } = annotation
    if (start === null || end === null) continue
    const last = sentenceAt(bounds, end - 1)
    for (let index = sentenceAt(bounds, start); index <= last; index += 1) {
      const here = found.get(index)
      if (here) here.push(annotation)
      else found.set(index, [annotation])
    }
  }
  return found
}
