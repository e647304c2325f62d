import type { AnnotationObject } from '@/domain/workbench/objects'
import type { CommandDraft } from './command'
import type { TextRange, WorkbenchState } from './workbench-store'

/** Gives an annotation other bounds in the text on the screen. */
export function resizeAnnotation(state: WorkbenchState, id: string, range: TextRange): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  if (!annotation) return null
  const { start, end } = annotation
  const fields: Partial<AnnotationObject> = {
    ...range,
    anchor: 'exact',
    quote: state.revision.text.slice(range.start, range.end),
  }
  return {
    name: 'resizeAnnotation',
    target: { kind: 'annotation', id },
    input: { id, revisionId: state.revision.id, ...range },
    before: { start, end },
    patches: [{ kind: 'annotation', id, op: 'merge', fields }],
    undo: (now) => (start === null || end === null ? null : resizeAnnotation(now, id, { start, end })),
  }
}
