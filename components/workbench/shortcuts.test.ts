import { describe, expect, it } from 'vitest'
import { commandOf, meet, type Pressed, SHORTCUTS } from './shortcuts'

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
    ['p', 'KeyP', 'pin'],
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

  it('no key stands for two commands on one screen', () => {
    const twice = SHORTCUTS.flatMap((a, at) =>
      SHORTCUTS.slice(at + 1)
        .filter((b) => a.keys === b.keys && meet(a.command, b.command))
        .map((b) => `${a.keys}: ${a.command}, ${b.command}`),
    )
    expect(twice).toEqual([])
  })

  it('a key means what it says on the screen one is on', () => {
    expect(commandOf(pressed('s', 'KeyS'), {}, 'corrections')?.command).toBe('letStand')
    expect(commandOf(pressed('s', 'KeyS'), {}, 'workbench')?.command).toBe('source')
    expect(commandOf(pressed('s', 'KeyS'), {}, 'ledger')).toBeNull()
    expect(commandOf(pressed('q', 'KeyQ'), { letStand: 'q' }, 'corrections')?.command).toBe('letStand')
    expect(commandOf(pressed(' ', 'Space'), {}, 'ledger')?.command).toBe('chooseStatement')
    expect(commandOf(pressed('a', 'KeyA', { ctrlKey: true }), {}, 'ledger')?.command).toBe('chooseAll')
    expect(commandOf(pressed('3', 'Digit3'), {}, 'corrections')).toBeNull()
  })
})
