'use client'

import { useCallback, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { CommandAnswer, CommandRequest } from '@/domain/command'
import type { ObjectChange, SourceObject } from '@/domain/workbench/objects'

/** Sends a command; rejects when no answer came. */
export type SendCommand = (request: CommandRequest) => Promise<CommandAnswer>

/** One source as it is now: what the page came with, and what happened to it since. */
export function useSource(given: SourceObject, sendCommand: SendCommand) {
  const [known, setKnown] = useState(given)
  // The page drawn anew may know more.
  const source = given.rev > known.rev ? given : known
  const accept = useCallback(
    (changes: readonly ObjectChange[]) => {
      for (const { kind, id, object } of changes) {
        if (kind === 'source' && id === given.id && object)
          setKnown((before) => (before.rev > object.rev ? before : object))
      }
    },
    [given.id],
  )
  /** Null when no answer came. */
  const send = async (name: string, input: unknown): Promise<CommandAnswer | null> => {
    const answer = await sendCommand({ name, input, idempotencyKey: uuid() }).catch(() => null)
    if (answer?.ok) accept(answer.changes)
    return answer
  }
  return { source, accept, send }
}
