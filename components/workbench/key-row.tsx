'use client'

import { Keyboard, KeyboardOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Kbd } from '../ui/kbd'
import { useKeyNames } from './command-key'
import { chooseKey, isChangeable, keyOf, newKeyOf, ownerOf, useKeyChoices } from './key-choices'
import type { ShortcutCommand } from './shortcuts'

/** One command and its key: pressed, the key waits for another one; beside it, the way to turn it off. */
export function KeyRow({ command }: { readonly command: ShortcutCommand }) {
  const t = useTranslations('workbench.keys')
  const choices = useKeyChoices()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState('')
  const names = useKeyNames()(command)
  const name = t(`command.${command}`)
  const say = (text: string) => {
    setProblem(text)
    announce(text)
  }
  const stop = () => {
    setAsking(false)
    setProblem('')
  }
  const take = (key: string) => {
    const owner = ownerOf(key, command, choices)
    if (owner && owner !== command) return say(t('taken', { key: key.toUpperCase(), command: t(`command.${owner}`) }))
    chooseKey(command, key)
    stop()
    announce(t('changed', { command: name, key: key.toUpperCase() }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isAsking || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return stop()
    if (event.key.length > 1 && event.key !== 'Dead') return
    const key = newKeyOf(event.nativeEvent)
    if (key === null) say(t('notAKey'))
    else take(key)
  }
  const turn = () => {
    if (names !== null) {
      chooseKey(command, null)
      announce(t('turnedOff', { command: name }))
      return
    }
    const first = keyOf(command, {})
    if (first !== null) take(first)
  }
  return (
    <>
      <dt>{name}</dt>
      <dd className="flex min-h-7 items-center justify-end gap-1">
        {!isChangeable(command) ? (
          <span className="me-10 flex gap-1">
            {names?.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        ) : (
          <>
            <Button
              size="sm"
              variant="quiet"
              aria-label={
                isAsking
                  ? t('asking', { command: name })
                  : t('change', { command: name, key: names?.join(' ') ?? t('off') })
              }
              aria-pressed={isAsking}
              onClick={() => (isAsking ? stop() : setAsking(true))}
              onKeyDown={onKeyDown}
              onBlur={stop}
            >
              {isAsking ? t('press') : names ? names.map((key) => <Kbd key={key}>{key}</Kbd>) : t('off')}
            </Button>
            <IconButton
              size="sm"
              label={t(names ? 'turnOff' : 'turnOn', { command: name })}
              onPointerDown={(event) => event.preventDefault()}
              onClick={turn}
            >
              {names ? <KeyboardOff aria-hidden /> : <Keyboard aria-hidden />}
            </IconButton>
          </>
        )}
      </dd>
      {problem && <dd className="col-span-2 py-1 text-end text-rate-false text-xs">{problem}</dd>}
    </>
  )
}
