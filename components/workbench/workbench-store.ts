import type { Role } from '@/domain/account/account'
import type { Scale } from '@/domain/scale/scale'
import type {
  ObjectByKind,
  ObjectChange,
  ObjectKind,
  Person,
  RevisionObject,
  WorkbenchSnapshot,
} from '@/domain/workbench/objects'
import { LayeredObjects, type ObjectTables, type Patch } from './object-tables'

export type Me = Person & { readonly role: Role }
export type TextRange = { readonly start: number; readonly end: number }

/** Everything the screen draws from; immutable, replaced with every change. */
export type WorkbenchState = {
  readonly objects: ObjectTables
  readonly articleId: string
  readonly revision: RevisionObject
  readonly scale: Scale
  readonly people: readonly Person[]
  readonly settleRule: WorkbenchSnapshot['settleRule']
  readonly me: Me
  readonly lastEvent: number
  /** The annotation the panel shows, ringed in the article. */
  readonly activeId: string | null
  readonly selection: TextRange | null
  /** The focused statement. */
  readonly sentence: number
}

/** Every object of a snapshot as a change, so that loading and news take the same way. */
export function changesOf(snapshot: WorkbenchSnapshot): ObjectChange[] {
  const changes: ObjectChange[] = []
  const add = <K extends ObjectKind>(kind: K, objects: readonly ObjectByKind[K][]) => {
    for (const object of objects) changes.push({ kind, id: object.id, object } as ObjectChange)
  }
  add('article', [snapshot.article])
  add('annotation', snapshot.annotations)
  add('claim', snapshot.claims)
  add('assessment', snapshot.assessments)
  add('decision', snapshot.decisions)
  add('evidence', snapshot.evidence)
  add('source', snapshot.sources)
  add('thread', snapshot.threads)
  add('comment', snapshot.comments)
  add('clearance', snapshot.clearances)
  return changes
}

/** The one holder of the workbench's state. It knows neither React nor the network. */
export class WorkbenchStore {
  readonly #layers = new LayeredObjects()
  readonly #listeners = new Set<() => void>()
  readonly #lateListeners = new Set<() => void>()
  readonly #later: (run: () => void) => void
  #isLate = false
  #turn = 0
  #state: WorkbenchState

  /** `later` runs something after the next frame is on the screen; at once where there is no screen. */
  constructor(snapshot: WorkbenchSnapshot, me: Me, later: (run: () => void) => void = (run) => run()) {
    this.#later = later
    this.#layers.reset(changesOf(snapshot))
    const { revision, scale, people, settleRule, lastEvent } = snapshot
    this.#state = {
      objects: this.#layers.view,
      articleId: snapshot.article.id,
      revision,
      scale,
      people,
      settleRule,
      me,
      lastEvent,
      activeId: null,
      selection: null,
      sentence: 0,
    }
  }

  readonly getSnapshot = (): WorkbenchState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** How often those who wait for {@link subscribeLate} were told. */
  readonly getTurn = (): number => this.#turn

  /**
   * Tells of changed objects only after the frame that shows what was asked for is on the screen: for
   * lists, counts and all else that may follow a moment later.
   */
  readonly subscribeLate = (listener: () => void): (() => void) => {
    this.#lateListeners.add(listener)
    return () => this.#lateListeners.delete(listener)
  }

  #set(next: Partial<WorkbenchState>): void {
    const { objects } = this.#state
    this.#state = { ...this.#state, ...next, objects: this.#layers.view }
    for (const listener of this.#listeners) listener()
    if (objects === this.#state.objects && next.revision === undefined && next.scale === undefined) return
    if (this.#isLate) return
    this.#isLate = true
    this.#later(() => {
      this.#isLate = false
      this.#turn += 1
      for (const listener of this.#lateListeners) listener()
    })
  }

  /** Everything anew from the server (after the stream lost its place); unanswered patches stay on top. */
  load(snapshot: WorkbenchSnapshot): void {
    this.#layers.reset(changesOf(snapshot))
    const { revision, scale, people, settleRule, lastEvent } = snapshot
    this.#set({ revision, scale, people, settleRule, lastEvent })
  }

  accept(changes: readonly ObjectChange[], event?: number): void {
    this.#layers.accept(changes)
    this.#set(event === undefined ? {} : { lastEvent: Math.max(event, this.#state.lastEvent) })
  }

  /** An answer: its changes and the end of the command's own patches in one step, so nothing flickers. */
  settle(owner: string, changes: readonly ObjectChange[]): void {
    this.#layers.accept(changes)
    this.#layers.drop(owner)
    this.#set({})
  }

  push(owner: string, patches: readonly Patch[]): void {
    this.pushAll([{ key: owner, patches }])
  }

  /** The patches of several commands in one step: what is derived is made anew once. */
  pushAll(commands: readonly { readonly key: string; readonly patches: readonly Patch[] }[]): void {
    for (const { key, patches } of commands) this.#layers.push(key, patches)
    this.#set({})
  }

  drop(owner: string): void {
    this.#layers.drop(owner)
    this.#set({})
  }

  /** The object as the server last said it, without unanswered patches. */
  server<K extends ObjectKind>(kind: K, id: string): ObjectByKind[K] | undefined {
    return this.#layers.server(kind, id)
  }

  /** Moves several of active annotation, selection and sentence in one step. */
  go(to: Partial<Pick<WorkbenchState, 'activeId' | 'selection' | 'sentence'>>): void {
    const { activeId, selection, sentence } = { ...this.#state, ...to }
    const now = this.#state
    const isSelected = now.selection?.start === selection?.start && now.selection?.end === selection?.end
    if (activeId === now.activeId && sentence === now.sentence && isSelected) return
    this.#set({ activeId, sentence, ...(!isSelected && { selection }) })
  }

  /** Makes an annotation the active one; null lets go. */
  activate(activeId: string | null): void {
    this.go({ activeId })
  }

  select(selection: TextRange | null): void {
    this.go({ selection })
  }

  moveTo(sentence: number): void {
    this.go({ sentence })
  }
}
