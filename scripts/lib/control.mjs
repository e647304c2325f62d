// Reads a control (controls/README.md) and applies it to a worktree.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './console.mjs'

/** A control's headings and steps. */
export function readControl(name, text) {
  const [head, ...parts] = text.split(/^## /m)
  const lines = [...head.matchAll(/^(\w+): (.+)$/gm)].map(([, key, value]) => [key, value])
  const headings = Object.fromEntries(lines)
  const expects = lines.filter(([key]) => key === 'expect').map(([, value]) => value)
  const steps = parts.map((part) => {
    const [, verb, file] = /^(replace|create|delete) (\S+)/.exec(part) ?? []
    const blocks = [...part.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block]) => block)
    return { verb, file, blocks }
  })
  const isWhole = steps.every(({ verb, blocks }) => blocks.length === { replace: 2, create: 1, delete: 0 }[verb])
  if (!headings.guard || !headings.run || steps.length === 0 || !isWhole) {
    throw new Stop(`controls/${name}.md is not a control.`, 'see controls/README.md.')
  }
  return { name, ...headings, expects, steps }
}

/**
 * What the files are without the guard, by their path (null: gone); nothing is written. A control whose text is not
 * there any more, or is there twice, is a failure of its own.
 */
export function withoutGuard(folder, { name, steps }) {
  const files = new Map()
  for (const { verb, file, blocks } of steps) {
    const target = path.join(folder, file)
    if (verb === 'delete' && !existsSync(target)) throw stale(name, `${file} is not there`)
    if (verb === 'create' && existsSync(target)) throw stale(name, `${file} is there already`)
    if (verb === 'replace' && !files.has(file) && !existsSync(target)) throw stale(name, `${file} is not there`)
    if (verb === 'delete') files.set(file, null)
    if (verb === 'create') files.set(file, blocks[0])
    if (verb === 'replace')
      files.set(file, replaced(files.get(file) ?? readFileSync(target, 'utf8'), blocks, name, file))
  }
  return files
}

/** Takes the guard away in `folder`. */
export function applyControl(folder, control) {
  for (const [file, text] of withoutGuard(folder, control)) {
    const target = path.join(folder, file)
    if (text === null) {
      rmSync(target)
      continue
    }
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

function replaced(text, [from, to], name, file) {
  const [wanted, instead] = [from.replace(/\n$/, ''), to.replace(/\n$/, '')]
  const times = text.split(wanted).length - 1
  if (times === 1) return text.replace(wanted, () => instead)
  throw stale(name, `its text occurs ${times} times in ${file}`)
}

const stale = (name, why) => new Stop(`controls/${name}.md: ${why}.`, 'bring the control up to date with the code.')
