// The files the house rules speak about, and how a violation is told.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { root } from '../lib/programs.mjs'

const FOLDERS = ['app', 'components', 'db', 'domain', 'services', 'scripts', 'e2e']

function* walk(folder) {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(name)
    else yield name
  }
}

/** Every file of the layers whose name matches, with its text. */
export function filesMatching(pattern, folders = FOLDERS) {
  return folders
    .flatMap((folder) => [...walk(folder)])
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }))
}

/** The syntax tree of a TypeScript file, with parent links. */
export function parse({ name, text }) {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind)
}

/** Visits every node of a tree. */
export function visit(node, look) {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}

export const lineOf = (tree, node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1

/** Prints what was found and ends with 1 when there is anything. */
export function report(name, seen, problems) {
  for (const problem of problems) console.log(problem)
  console.log(problems.length === 0 ? `${name}: ${seen}, nothing wrong` : `${name}: ${problems.length} wrong (${seen})`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
