'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import type { Role } from '@/domain/account/account'
import type { PersonRecord } from '@/domain/account/person'
import type { Answer } from '../settings/answer'
import { showToast } from '../ui/toast-queue'
import type { PeopleActions } from './people-actions'

type Change = Partial<Pick<PersonRecord, 'role' | 'disabledAt'>>
type Send = (seen: { readonly id: string; readonly rev: number }) => Promise<Answer<PersonRecord>>

/**
 * Roles and disabling, shown at once and taken back when refused. One act follows another, each on the
 * state the last one left; when somebody else was faster, the list shows how the person stands now.
 */
export function useStanding(listed: readonly PersonRecord[], actions: PeopleActions) {
  const t = useTranslations('people')
  const common = useTranslations('common')
  const roles = useTranslations('common.shell.role')
  const [known, setKnown] = useState<ReadonlyMap<string, PersonRecord>>(new Map())
  const [doing, setDoing] = useState<ReadonlyMap<string, Change>>(new Map())
  const newest = useRef<ReadonlyMap<string, PersonRecord>>(new Map())
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const current = listed.map((person) => {
    const answer = known.get(person.id)
    return answer && answer.rev > person.rev ? answer : person
  })
  newest.current = new Map(current.map((person) => [person.id, person]))

  const learn = useCallback((person: PersonRecord) => {
    newest.current = new Map(newest.current).set(person.id, person)
    setKnown((now) => new Map(now).set(person.id, person))
  }, [])

  const act = useCallback(
    (id: string, change: Change, send: Send): Promise<PersonRecord | null> => {
      setDoing((now) => new Map(now).set(id, { ...now.get(id), ...change }))
      const turn = line.current.then(async () => {
        const seen = newest.current.get(id)
        const answer = seen && (await send({ id, rev: seen.rev }).catch(() => null))
        if (answer?.ok) learn(answer.value)
        else if (isPerson(answer?.current)) learn(answer.current)
        setDoing((now) => new Map([...now].filter(([other]) => other !== id)))
        if (answer?.ok) return answer.value
        showToast({ kind: 'problem', text: answer?.message ?? t('noAnswer') })
        return null
      })
      line.current = turn
      return turn
    },
    [learn, t],
  )

  const setRole = async ({ id, name, role: before }: PersonRecord, role: Role) => {
    const give = (given: Role) => act(id, { role: given }, (seen) => actions.changeRole({ ...seen, role: given }))
    if (!(await give(role))) return
    const text = t('roleChanged', { name, role: roles(role) })
    showToast({ text, action: { label: common('undo'), onAct: () => void give(before) } })
  }
  const enable = ({ id }: PersonRecord) => act(id, { disabledAt: null }, actions.enable)
  const disable = async (person: PersonRecord) => {
    const { id, name } = person
    if (!(await act(id, { disabledAt: new Date().toISOString() }, actions.disable))) return
    const undo = { label: common('undo'), onAct: () => void enable(person) }
    showToast({ text: t('disabled', { name }), action: undo })
  }
  const enableAgain = async (person: PersonRecord) => {
    if (await enable(person)) showToast({ text: t('enabled', { name: person.name }) })
  }

  const people = current.map((person) => ({ ...person, ...doing.get(person.id) }))
  return { people, setRole, disable, enable: enableAgain }
}

function isPerson(value: unknown): value is PersonRecord {
  return typeof value === 'object' && value !== null && 'rev' in value && 'role' in value
}
