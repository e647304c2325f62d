import { v4, v7 } from 'uuid'
import type { ObjectRef, WorkbenchSnapshot } from '@/domain/workbench/objects'
import { keepFiles, readAllKept } from '../evidence/kept-files'
import { afterPaint } from '../ui/after-paint'
import type { Making } from './annotation-commands'
import { ChosenSpans } from './chosen-spans'
import type { CommandDraft } from './command'
import { CommandClient, type Outcome } from './command-client'
import { createDerived, type Derived } from './derived'
import * as http from './http'
import { keepOutbox } from './keep-outbox'
import { followLive } from './live'
import { OtherArticles } from './other-articles'
import { Outbox } from './outbox'
import { TypedTexts } from './typed-texts'
import { type FileShelf, WaitingFiles } from './waiting-files'
import { type Me, WorkbenchStore } from './workbench-store'

/** One open article: its state, its way to the house, and what is kept for it in this browser. */
export type Bench = {
  readonly store: WorkbenchStore
  readonly client: CommandClient
  readonly derived: Derived
  readonly typed: TypedTexts
  readonly making: Making
  /** Files on their way to sources. */
  readonly waiting: WaitingFiles
  /** What happens in other articles meanwhile. */
  readonly others: OtherArticles
  /** The annotations that are selected together. */
  readonly chosen: ChosenSpans
  /** Runs a draft; null (the object is gone) does nothing. */
  readonly run: (draft: CommandDraft | null) => Promise<Outcome> | null
  /** Begins to listen and to keep; answers how to stop. */
  readonly open: () => () => void
}

const KEPT_FILES: FileShelf = {
  keep: (name, files) => keepFiles(name, files, Date.now()),
  readAll: readAllKept,
}

function tabName(): string {
  const known = sessionStorage.getItem('tickmark:tab')
  if (known) return known
  const name = v4()
  sessionStorage.setItem('tickmark:tab', name)
  return name
}

export function createBench(snapshot: WorkbenchSnapshot, me: Me): Bench {
  const articleId = snapshot.article.id
  const store = new WorkbenchStore(snapshot, me, afterPaint)
  const readObjects = (refs: readonly ObjectRef[]) => http.readObjects(articleId, refs)
  const client = new CommandClient(store, {
    send: http.sendCommand,
    readObjects,
    isSignedIn: () => http.isSignedInAs(me.id),
    newKey: v4,
    later: http.later,
  })
  const others = new OtherArticles()
  const typed = new TypedTexts(localStorage, me.id, articleId)
  return {
    store,
    client,
    derived: createDerived(),
    typed,
    waiting: new WaitingFiles(KEPT_FILES, typed, me.id, articleId),
    others,
    chosen: new ChosenSpans(),
    making: { newId: v7, now: () => new Date().toISOString() },
    run: (draft) => draft && client.run(draft),
    open: () => {
      const outbox = new Outbox(localStorage, me.id, articleId, tabName())
      typed.sweep(Date.now())
      client.replay(outbox.takeOver(Date.now()))
      const keeping = keepOutbox(client, outbox, { afterPaint, later: http.later, now: Date.now })
      addEventListener('pagehide', keeping.keep)
      const stopLive = followLive(store, {
        listen: http.listenLive,
        readObjects,
        tellOthers: (event) => others.tell(event),
        later: http.later,
      })
      const resume = () => void client.resume()
      addEventListener('online', resume)
      addEventListener('focus', resume)
      return () => {
        keeping.stop()
        removeEventListener('pagehide', keeping.keep)
        stopLive()
        removeEventListener('online', resume)
        removeEventListener('focus', resume)
      }
    },
  }
}
