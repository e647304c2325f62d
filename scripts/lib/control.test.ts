import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readControl, withoutGuard } from './control.mjs'

const root = path.join(import.meta.dirname, '..', '..')
const controls = readdirSync(path.join(root, 'controls'))
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => readControl(name.slice(0, -3), readFileSync(path.join(root, 'controls', name), 'utf8')))

/** The file that a control's suite is in, where its command names one. */
const suiteOf = (line: string) => line.split(' ').find((word) => /\.(spec|test)\.tsx?$/.test(word))

// A control whose text has moved on takes no guard away: it is a check that is switched off.
describe('every control', () => {
  it('finds the text it takes away, once', () => {
    expect(controls.length).toBeGreaterThan(100)
    const stale = controls.flatMap((control) => {
      try {
        return [...withoutGuard(root, control).values()].length > 0 ? [] : [control.name]
      } catch (error) {
        return [(error as Error).message]
      }
    })
    expect(stale).toEqual([])
  })

  it('names a suite that is there', () => {
    const gone = controls.filter(({ run = '' }) => {
      const suite = suiteOf(run)
      return suite !== undefined && !existsSync(path.join(root, suite))
    })
    expect(gone.map(({ name }) => name)).toEqual([])
  })

  it('asks for its tests in words without quotation marks, which no shell takes away', () => {
    expect(controls.filter(({ run = '' }) => /["']/.test(run)).map(({ name }) => name)).toEqual([])
  })

  it('is refused where its text is missing, or stands there twice', () => {
    const control = (text: string) =>
      readControl(
        'planted',
        `guard: g\nrun: check types\n\n## replace package.json\n\n\`\`\`\n${text}\n\`\`\`\n\n\`\`\`\n\n\`\`\`\n`,
      )
    expect(() => withoutGuard(root, control('words that stand nowhere'))).toThrow('occurs 0 times')
    expect(() => withoutGuard(root, control('"node'))).toThrow(/occurs \d+ times/)
    expect(withoutGuard(root, control('"name": "tickmark",')).size).toBe(1)
  })
})
