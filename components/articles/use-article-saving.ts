'use client'

import { useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { CommandAnswer, CommandRequest } from '@/domain/command'
import type { ImportedArticle } from '@/domain/document/imported-article'
import { type Details, saveInput } from './details'
import type { IntakeProblem } from './intake'

export type SendCommand = (request: CommandRequest) => Promise<CommandAnswer>

function problemOf(answer: CommandAnswer & { ok: false }): IntakeProblem {
  if (answer.code === 'unauthenticated') return { kind: 'expired' }
  if (answer.code === 'unexpected') return { kind: 'unexpected' }
  return { kind: 'refused', message: answer.message, fields: answer.fields }
}

/** Saves a previewed article once, however often the button is pressed or the answer gets lost. */
export function useArticleSaving(sendCommand: SendCommand, onSaved: (id: string) => void) {
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<IntakeProblem | null>(null)
  const last = useRef<{ readonly said: string; readonly id: string; readonly key: string } | null>(null)

  async function save(article: ImportedArticle, details: Details): Promise<void> {
    setSaving(true)
    setProblem(null)
    // The same wishes again are the same request again; changed wishes are another article to the server.
    const said = JSON.stringify(details)
    const request = last.current?.said === said ? last.current : { said, id: uuid(), key: uuid() }
    last.current = request
    try {
      const input = saveInput(request.id, article, details)
      const answer = await sendCommand({ name: 'saveArticle', input, idempotencyKey: request.key })
      if (answer.ok) return onSaved(request.id)
      setProblem(problemOf(answer))
    } catch (error) {
      setProblem({ kind: error instanceof SyntaxError ? 'unexpected' : 'offline' })
    }
    setSaving(false)
  }

  return { isSaving, problem, save }
}
