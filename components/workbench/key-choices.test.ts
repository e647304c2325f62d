import { describe, expect, it } from 'vitest'
import { chosen, isChangeable, keyOf, newKeyOf, ownerOf, readChoices } from './key-choices'
import { commandOf, type Pressed } from './shortcuts'

const pressed = (key: string, code = '', rest: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...rest,
})

describe('a person chooses keys', () => {
  it('another one acts, and the first one no longer does', () => {
    const choices = chosen({}, 'claim', 'q')
    expect(commandOf(pressed('q'), choices)?.command).toBe('claim')
    expect(commandOf(pressed('c'), choices)).toBeNull()
    expect(commandOf(pressed('m'), choices)?.command).toBe('comment')
  })

  it('none at all', () => {
    const choices = chosen({}, 'claim', null)
    expect(commandOf(pressed('c'), choices)).toBeNull()
    expect(keyOf('claim', choices)).toBeNull()
  })

  it('back at the first key nothing is chosen any more', () => {
    expect(chosen(chosen({}, 'claim', 'q'), 'claim', 'c')).toEqual({})
  })

  it('the owner of a key is named, with choices and without', () => {
    expect(ownerOf('m', 'claim', {})).toBe('comment')
    expect(ownerOf('m', 'claim', { comment: null })).toBeNull()
    expect(ownerOf('q', 'comment', { claim: 'q' })).toBe('claim')
  })

  it('one key may stand for two commands that are never meant on one screen', () => {
    expect(ownerOf('a', 'claim', {})).toBeNull()
    expect(ownerOf('a', 'letStand', {})).toBe('acceptCorrection')
    expect(ownerOf('a', 'nextClaim', {})).toBe('acceptCorrection')
    expect(readChoices('{"claim":"a"}')).toEqual({ claim: 'a' })
    expect(readChoices('{"nextClaim":"a"}')).toEqual({})
  })

  it('of single characters only, and no digit or space', () => {
    expect(isChangeable('claim')).toBe(true)
    expect(isChangeable('help')).toBe(true)
    for (const command of ['rate', 'unrate', 'undo', 'exclude', 'leave'] as const)
      expect(isChangeable(command)).toBe(false)
    expect(newKeyOf(pressed('Q'))).toBe('q')
    expect(newKeyOf(pressed('й', 'KeyQ'))).toBe('q')
    expect(newKeyOf(pressed('ß'))).toBe('ß')
    for (const press of [pressed('5'), pressed(' '), pressed('F2'), pressed('q', '', { ctrlKey: true })])
      expect(newKeyOf(press)).toBeNull()
  })

  it.each([
    [null, {}],
    ['nonsense', {}],
    ['[1]', {}],
    ['{"claim":"f","unknown":"z","rate":"z","comment":7,"leave":null}', { claim: 'f' }],
    ['{"claim":"m"}', {}],
    ['{"claim":"m","comment":"c"}', { claim: 'm', comment: 'c' }],
    ['{"claim":"m","comment":null}', { claim: 'm', comment: null }],
    ['{"claim":"q","comment":"q"}', {}],
  ])('kept as %s they are read as %o: no key stands for two commands', (kept, choices) => {
    expect(readChoices(kept)).toEqual(choices)
  })
})
