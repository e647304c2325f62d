import { describe, expect, it } from 'vitest'
import { commandOf, type Pressed, SHORTCUTS } from './shortcuts'

const pressed = (key: string, code = '', rest: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...rest,
})

describe('keys', () => {
  it.each([
    ['c', 'KeyC', 'claim'],
    ['C', 'KeyC', 'claim'],
    ['с', 'KeyC', 'claim'],
    ['.', 'Period', 'clearRest'],
    ['Delete', 'Delete', 'exclude'],
    ['?', 'Slash', 'help'],
    ['n', 'KeyN', 'next'],
  ])('%s (%s) is %s', (key, code, command) => {
    expect(commandOf(pressed(key, code))?.command).toBe(command)
  })

  it('digits count by their place, on AZERTY and on the number pad', () => {
    expect(commandOf(pressed('&', 'Digit1'))).toEqual({ command: 'rate', digit: 1 })
    expect(commandOf(pressed('3', 'Numpad3'))).toEqual({ command: 'rate', digit: 3 })
    expect(commandOf(pressed('à', 'Digit0'))?.command).toBe('unrate')
  })

  it('nothing acts while a character is being composed, or with a key of the browser', () => {
    expect(commandOf(pressed('c', 'KeyC', { isComposing: true }))).toBeNull()
    expect(commandOf(pressed('c', 'KeyC', { ctrlKey: true }))).toBeNull()
    expect(commandOf(pressed('1', 'Digit1', { altKey: true }))).toBeNull()
    expect(commandOf(pressed('z', 'KeyZ', { metaKey: true }))?.command).toBe('undo')
    expect(commandOf(pressed('z', 'KeyZ', { ctrlKey: true }))?.command).toBe('undo')
  })

  it('no key stands for two commands', () => {
    const keys = SHORTCUTS.map((shortcut) => shortcut.keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
