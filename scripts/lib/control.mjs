// Reads a control (controls/README.md) and applies it to a worktree.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './console.mjs'

/** A control's headings and steps. */
export function readControl(name, text) {
  const [head, ...parts] = text.split(/^## /m)
  const headings = Object.fromEntries([...head.matchAll(/^(\w+): (.+)$/gm)].map(([, key, value]) => [key, value]))
  const steps = parts.map((part) => {
    const [, verb, file] = /^(replace|create|delete) (\S+)/.exec(part) ?? []
    const blocks = [...part.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block]) => block)
    return { verb, file, blocks }
  })
  const isWhole = steps.every(({ verb, blocks }) => blocks.length === { replace: 2, create: 1, delete: 0 }[verb])
  if (!headings.guard || !headings.run || steps.length === 0 || !isWhole) {
    throw new Stop(`controls/${name}.md is not a control.`, 'see controls/README.md.')
  }
  return { name, ...headings, steps }
}

/** Takes the guard away in `folder`; a control whose text is not there any more is a failure of its own. */
export function applyControl(folder, { name, steps }) {
  for (const { verb, file, blocks } of steps) {
    const target = path.join(folder, file)
    if (verb === 'delete') rmSync(target)
    if (verb === 'create') {
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, blocks[0])
    }
    if (verb === 'replace')
      writeFileSync(target, replaced(readFileSync(target, 'utf8'), blocks, `controls/${name}.md`, file))
  }
}

function replaced(text, [from, to], control, file) {
  const [wanted, instead] = [from.replace(/\n$/, ''), to.replace(/\n$/, '')]
  const times = text.split(wanted).length - 1
  if (times === 1) return text.replace(wanted, () => instead)
  throw new Stop(
    `${control}: its text occurs ${times} times in ${file}.`,
    'bring the control up to date with the code.',
  )
}
