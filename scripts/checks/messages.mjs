// Every text the code asks for exists in messages/en, every text there is asked for, and every refusal has words.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { inRoot } from '../lib/programs.mjs'
import { filesMatching, lineOf, parse, report, visit } from './source-files.mjs'

const folder = inRoot('messages', 'en')

function* flatten(value, prefix) {
  if (typeof value === 'string') yield prefix
  else for (const [key, inner] of Object.entries(value)) yield* flatten(inner, `${prefix}.${key}`)
}
const keys = new Set(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => [...flatten(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), name.slice(0, -5))]),
)
const used = new Set()
const problems = []
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A key, or the pattern of the keys a template can name; undefined for an expression that could be anything. */
function patternOf(node) {
  if (ts.isStringLiteralLike(node)) return literally(node.text)
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [patternOf(node.whenTrue), patternOf(node.whenFalse)]
    return yes && no && `(?:${yes}|${no})`
  }
  if (!ts.isTemplateExpression(node)) return undefined
  return (
    literally(node.head.text) +
    node.templateSpans.map((span) => `[^.]+(?:\\.[^.]+)?${literally(span.literal.text)}`).join('')
  )
}

function mark(pattern) {
  const found = [...keys].filter((key) => pattern.test(key))
  for (const key of found) used.add(key)
  return found.length
}

/** `useTranslations('ns')`, `await getTranslations('ns')` or a call of one of them: the namespace, '' for none. */
function namespaceOf(node) {
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node)) return namespaceOf(node.expression)
  if (!ts.isCallExpression(node) || !/^(useTranslations|getTranslations)$/.test(node.expression.getText()))
    return undefined
  const [first] = node.arguments
  return first === undefined ? '' : ts.isStringLiteralLike(first) ? first.text : undefined
}

/** The namespaces each name stands for in a file (a name may be given in several functions). */
function translators(tree) {
  const names = new Map()
  visit(tree, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name)) return
    const namespace = namespaceOf(node.initializer)
    if (namespace !== undefined) names.set(node.name.text, [...(names.get(node.name.text) ?? []), namespace])
  })
  return names
}

/** Which namespaces a call asks, [] when it is a translator handed in from elsewhere, undefined for any other call. */
function askedNamespaces(callee, names) {
  const target =
    ts.isPropertyAccessExpression(callee) && /^(rich|markup|raw|has)$/.test(callee.name.text)
      ? callee.expression
      : callee
  const direct = namespaceOf(target)
  if (direct !== undefined) return [direct]
  // A report's voice and the like carry their translator with them.
  if (ts.isPropertyAccessExpression(target) && target.name.text === 't') return []
  if (!ts.isIdentifier(target)) return undefined
  return names.get(target.text) ?? (/^(t|translate)$/.test(target.text) ? [] : undefined)
}

for (const file of filesMatching(/(?<!\.test|\.spec|\.fixture|-fixtures)\.tsx?$/, [
  'app',
  'components',
  'services',
  'domain',
  'db',
  'scripts',
])) {
  const tree = parse(file)
  const names = translators(tree)
  visit(tree, (node) => {
    const where = () => `${file.name}:${lineOf(tree, node)}`
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'AppError')
      return refusal(node.arguments?.[1], where)
    if (ts.isStringLiteralLike(node) && /^[a-z-]+\.[\w.-]+$/.test(node.text)) {
      used.add(node.text).add(node.text.replace('.', '.errors.'))
    }
    // A key put together first and handed to a translator afterwards.
    if (ts.isTemplateExpression(node) && /^[a-zA-Z]+\.$/.test(node.head.text))
      mark(new RegExp(`^(?:[^.]+\\.)+${patternOf(node)}$`))
    if (ts.isStringLiteralLike(node)) used.add(`errors.fields.${node.text}`).add(`account.fieldErrors.${node.text}`)
    if (!ts.isCallExpression(node) || !node.arguments[0]) return
    const namespaces = askedNamespaces(node.expression, names)
    if (namespaces) asked(namespaces, node, where)
  })
}

function asked(namespaces, node, where) {
  const pattern = patternOf(node.arguments[0])
  if (!pattern && namespaces.length === 0) return
  const places =
    namespaces.length > 0 ? namespaces.map((one) => (one === '' ? '' : `${literally(one)}\\.`)) : ['(?:[^.]+\\.)+']
  const found = places.map((place) => mark(new RegExp(`^${place}${pattern ?? '[^.]+'}$`)))
  if (pattern && !found.some(Boolean)) {
    problems.push(`${where()} no message ${namespaces.join(' or ')}.${node.arguments[0].getText()}`)
  }
}

function refusal(argument, where) {
  const pattern = argument && patternOf(argument)
  if (!pattern) return
  const reasons =
    argument && ts.isConditionalExpression(argument) ? [argument.whenTrue, argument.whenFalse] : [argument]
  for (const reason of reasons) {
    const [, namespace, key] = /^(?:(\w+)\\\.)(.*)$/.exec(patternOf(reason) ?? '') ?? []
    if (!namespace || !mark(new RegExp(`^${namespace}\\.errors\\.${key}$`))) {
      problems.push(`${where()} refusal ${reason.getText()} has no text in messages/en`)
    }
  }
}

// The admin program reads its texts as a typed object: the compiler checks those.
for (const key of keys)
  if (!used.has(key) && !key.startsWith('admin.')) problems.push(`messages/en: ${key} is never shown`)
if (keys.size < 50) problems.push('hardly a message was seen: the check itself is broken')
report('messages', `${keys.size} texts`, problems)
