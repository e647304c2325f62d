import type { CommandAnswer, CommandRequest } from '@/domain/command'
import type { ObjectByKind, ObjectChange, ObjectKind, ObjectRef } from '@/domain/workbench/objects'
import { type CommandDraft, inputOf, type KeptCommand } from './command'
import { refKey } from './object-tables'
import { bumped, isSameEdit, rebased } from './rebase'
import type { WorkbenchStore } from './workbench-store'

/** `held`: the house answers, and takes nothing in for now; `offline`: no answer came. What waits is kept in both. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'held' | 'signed-out'

/** Two people changed the same thing: both texts, and the command that lost the race. */
export type Conflict = { readonly command: KeptCommand; readonly current: ObjectByKind[ObjectKind] }

/** A command the house refused; what the person typed stays here. */
export type Refusal = {
  readonly command: KeptCommand
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
}

export type ClientState = {
  readonly save: SaveState
  readonly pending: readonly KeptCommand[]
  readonly conflicts: readonly Conflict[]
  readonly refusals: readonly Refusal[]
}

/** What the client needs of the world. `send` throws when no answer came. */
export type ClientPorts = {
  readonly send: (request: CommandRequest) => Promise<CommandAnswer>
  readonly readObjects: (refs: readonly ObjectRef[]) => Promise<readonly ObjectChange[]>
  /** Whether the session is (again) that of the person who wrote the waiting commands. */
  readonly isSignedIn: () => Promise<boolean>
  readonly newKey: () => string
  readonly later: (run: () => void, ms: number) => () => void
}

export type Outcome = 'done' | 'refused' | 'theirs'

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]
const SIGN_IN_POLL_MS = 5_000
const UNDO_DEPTH = 100

/**
 * Sends commands one after another, applies them on the screen at once, and gives nothing up:
 * without network it retries, without session it waits, and two texts are never silently merged.
 */
export class CommandClient {
  readonly #store: WorkbenchStore
  readonly #ports: ClientPorts
  readonly #listeners = new Set<() => void>()
  readonly #done = new Map<string, (outcome: Outcome) => void>()
  /** Each entry takes one act back, whether it was one command or many. */
  readonly #undo: NonNullable<CommandDraft['undo']>[][] = []
  #state: ClientState = { save: 'saved', pending: [], conflicts: [], refusals: [] }
  #isSending = false
  #failures = 0
  #cancelRetry: (() => void) | null = null

  constructor(store: WorkbenchStore, ports: ClientPorts) {
    this.#store = store
    this.#ports = ports
  }

  readonly getSnapshot = (): ClientState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(next: Partial<ClientState>): void {
    this.#state = { ...this.#state, ...next }
    for (const listener of this.#listeners) listener()
  }

  /** Applies a write here and queues it; resolves when it is written, refused or given up. */
  run(draft: CommandDraft): Promise<Outcome> {
    return this.runAll([draft])
  }

  /** Several writes as one act: shown in one step, and taken back by one undo. */
  runAll(drafts: readonly CommandDraft[]): Promise<Outcome> {
    // What was done last is taken back first.
    const undos = drafts.flatMap(({ undo }) => undo ?? []).toReversed()
    if (undos.length > 0) {
      this.#undo.push(undos)
      if (this.#undo.length > UNDO_DEPTH) this.#undo.shift()
    }
    return this.#enqueue(drafts.map((draft) => this.#commandOf(draft)))
  }

  #commandOf({ name, input, target, before, rev, patches }: CommandDraft): KeptCommand {
    const known = target && (this.#store.server(target.kind, target.id)?.rev ?? null)
    const key = this.#ports.newKey()
    return { key, name, input, target, before: before ?? {}, rev: rev ?? known, isSent: false, patches }
  }

  /** Takes the last undoable act back; null when there is none. */
  undoLast(): Promise<Outcome> | null {
    for (let undos = this.#undo.pop(); undos; undos = this.#undo.pop()) {
      const drafts = undos.flatMap((undo) => undo(this.#store.getSnapshot()) ?? [])
      if (drafts.length > 0) return this.runAll(drafts.map((draft) => ({ ...draft, undo: undefined })))
    }
    return null
  }

  /** Commands that an earlier page left behind, in their order. */
  replay(commands: readonly KeptCommand[]): void {
    for (const command of commands) void this.#enqueue([command])
  }

  /** Answers with `done` when every one was written, otherwise with what became of the first that was not. */
  #enqueue(commands: readonly KeptCommand[]): Promise<Outcome> {
    this.#store.pushAll(commands)
    const save = this.#state.save === 'saved' ? 'saving' : this.#state.save
    this.#set({ pending: [...this.#state.pending, ...commands], save })
    const outcomes = commands.map(({ key }) => new Promise<Outcome>((resolve) => this.#done.set(key, resolve)))
    void this.#pump()
    return Promise.all(outcomes).then((all) => all.find((outcome) => outcome !== 'done') ?? 'done')
  }

  /** The next command that no open conflict holds back. */
  #next(): KeptCommand | undefined {
    const held = new Set(this.#state.conflicts.map(({ command }) => command.target && refKey(command.target)))
    return this.#state.pending.find(({ target }) => !target || !held.has(refKey(target)))
  }

  async #pump(): Promise<void> {
    if (this.#isSending || this.#cancelRetry) return
    const next = this.#next()
    if (!next) return this.#rest()
    const command = { ...next, isSent: true }
    this.#replace(next, command)
    this.#isSending = true
    let answer: CommandAnswer
    try {
      answer = await this.#ports.send({ name: command.name, input: inputOf(command), idempotencyKey: command.key })
    } catch {
      this.#isSending = false
      return this.#wait('offline')
    }
    this.#isSending = false
    if (!answer.ok && (answer.code === 'unavailable' || answer.code === 'unauthenticated'))
      return this.#wait(answer.code === 'unavailable' ? 'held' : 'signed-out')
    this.#failures = 0
    if (answer.ok) this.#accept(command, answer.changes)
    else if (answer.code === 'conflict' && command.target) await this.#meet(command, answer)
    else this.#refuse(command, answer.message, answer.fields ?? {})
    return this.#pump()
  }

  #rest(): void {
    const save = this.#state.pending.length === 0 ? 'saved' : 'saving'
    if (this.#state.save !== save) this.#set({ save })
  }

  #wait(save: 'offline' | 'held' | 'signed-out'): void {
    const ms =
      save === 'signed-out' ? SIGN_IN_POLL_MS : (RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] as number)
    this.#failures += 1
    this.#cancelRetry = this.#ports.later(() => void this.resume(), ms)
    if (this.#state.save !== save) this.#set({ save })
  }

  /** Tries again at once: the network is back, or somebody signed in. */
  async resume(): Promise<void> {
    if (!this.#cancelRetry) return
    if (this.#state.save === 'signed-out') {
      const isBack = await this.#ports.isSignedIn().catch(() => false)
      if (!this.#cancelRetry) return
      this.#cancelRetry()
      if (!isBack) {
        this.#cancelRetry = this.#ports.later(() => void this.resume(), SIGN_IN_POLL_MS)
        return
      }
      this.#cancelRetry = null
    } else {
      this.#cancelRetry()
      this.#cancelRetry = null
    }
    await this.#pump()
  }

  #accept(command: KeptCommand, changes: readonly ObjectChange[]): void {
    const revBefore = new Map(
      changes.map((change) => [refKey(change), this.#store.server(change.kind, change.id)?.rev ?? null]),
    )
    const pending = this.#state.pending
      .filter(({ key }) => key !== command.key)
      .map((waiting) => bumped(waiting, command, changes, revBefore))
    this.#store.settle(command.key, changes)
    this.#set({ pending, save: pending.length === 0 ? 'saved' : 'saving' })
    this.#finish(command.key, 'done')
  }

  async #meet(command: KeptCommand, answer: CommandAnswer & { ok: false }): Promise<void> {
    const target = command.target as ObjectRef
    const current = await this.#current(target, answer.current)
    if (!current) return this.#refuse(command, answer.message, answer.fields ?? {})
    this.#store.accept([{ ...target, object: current } as ObjectChange])
    if (isSameEdit(command, current)) return this.#accept(command, [])
    const again = rebased(command, current, this.#ports.newKey())
    if (again) return this.#rekey(command, again)
    this.#set({
      pending: this.#state.pending.filter(({ key }) => key !== command.key),
      conflicts: [...this.#state.conflicts, { command, current }],
    })
  }

  async #current(target: ObjectRef, told: unknown): Promise<ObjectByKind[ObjectKind] | null> {
    if (told && typeof told === 'object' && 'id' in told && told.id === target.id && 'rev' in told)
      return told as ObjectByKind[ObjectKind]
    const read = await this.#ports.readObjects([target]).catch(() => [])
    return read.find(({ id }) => id === target.id)?.object ?? null
  }

  /** Answers an open conflict: my text over theirs, or theirs instead of mine. */
  settleConflict(conflict: Conflict, choice: 'mine' | 'theirs'): void {
    const { command, current } = conflict
    const conflicts = this.#state.conflicts.filter((open) => open !== conflict)
    if (choice === 'theirs') {
      this.#store.drop(command.key)
      this.#set({ conflicts })
      this.#finish(command.key, 'theirs')
    } else {
      const again: KeptCommand = { ...command, key: this.#ports.newKey(), rev: current.rev, isSent: false }
      this.#store.push(again.key, again.patches)
      this.#store.drop(command.key)
      this.#moveWaiter(command.key, again.key)
      this.#set({ conflicts, pending: [again, ...this.#state.pending], save: 'saving' })
    }
    void this.#pump()
  }

  #rekey(command: KeptCommand, again: KeptCommand): void {
    this.#store.push(again.key, again.patches)
    this.#store.drop(command.key)
    this.#moveWaiter(command.key, again.key)
    this.#replace(command, again)
  }

  #refuse(command: KeptCommand, message: string, fields: Readonly<Record<string, string>>): void {
    const made = new Set(command.patches.filter(({ op }) => op === 'put').map(refKey))
    const isLost = (waiting: KeptCommand) =>
      waiting.key === command.key || waiting.patches.some((patch) => made.has(refKey(patch)))
    const lost = this.#state.pending.filter(isLost)
    for (const { key } of lost) this.#store.drop(key)
    this.#set({
      pending: this.#state.pending.filter((waiting) => !isLost(waiting)),
      refusals: [...this.#state.refusals, { command, message, fields }],
    })
    for (const { key } of lost) this.#finish(key, 'refused')
  }

  /** Sends a refused command again as it was. */
  retryRefused(refusal: Refusal): Promise<Outcome> {
    this.dismissRefusal(refusal)
    const { target } = refusal.command
    const rev = target && (this.#store.server(target.kind, target.id)?.rev ?? null)
    return this.#enqueue([{ ...refusal.command, key: this.#ports.newKey(), rev, isSent: false }])
  }

  dismissRefusal(refusal: Refusal): void {
    this.#set({ refusals: this.#state.refusals.filter((other) => other !== refusal) })
  }

  #replace(old: KeptCommand, next: KeptCommand): void {
    this.#set({ pending: this.#state.pending.map((command) => (command.key === old.key ? next : command)) })
  }

  #moveWaiter(from: string, to: string): void {
    const resolve = this.#done.get(from)
    this.#done.delete(from)
    if (resolve) this.#done.set(to, resolve)
  }

  #finish(key: string, outcome: Outcome): void {
    this.#done.get(key)?.(outcome)
    this.#done.delete(key)
  }
}
