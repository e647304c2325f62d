import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Command, Values } from './admin/command'
import { COMMANDS } from './admin/commands'
import { refusalText, UsageError } from './admin/refusal-text'
import { fill, texts } from './admin/texts'

/*
 * npm run admin -- <command>: what the operator of a server does without a browser. It opens a
 * connection of its own beside the running server. Exit codes: 0 done, 1 refused or not sound,
 * 2 the command was not understood.
 */

const NOT_UNDERSTOOD = 2

function find(args: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  const lines = COMMANDS.map(({ name, key }) => `  ${name.padEnd(width)}  ${texts.commands[key].summary}`)
  return [texts.usage, '', ...lines, '', texts.more].join('\n')
}

function helpOf(command: Command): string {
  const { summary, help } = texts.commands[command.key]
  const options = Object.keys(command.options).map((name) => [
    `--${name}`,
    texts.options[name as keyof typeof texts.options],
  ])
  const shown = [...options, ['--json', texts.options.json], ['--help', texts.options.help]]
  const width = Math.max(...shown.map(([name = '']) => name.length))
  const list = shown.map(([name = '', text]) => `  ${name.padEnd(width)}  ${text}`)
  const operand = { required: ' FILE', optional: ' [FILE]', none: '' }[command.file ?? 'none']
  return [`npm run admin -- ${command.name}${operand}`, '', summary, help, '', ...list].join('\n')
}

async function run(args: readonly string[]): Promise<number> {
  const command = find(args)
  if (!command) {
    const isAskingForHelp = args.length === 0 || args.includes('--help')
    if (isAskingForHelp) process.stdout.write(`${overview()}\n`)
    else misunderstood(args)
    return isAskingForHelp ? 0 : NOT_UNDERSTOOD
  }
  return carryOut(command, args.slice(command.name.split(' ').length))
}

/** Refuses what was not understood, to people and to programs. */
function misunderstood(args: readonly string[]): void {
  const said = args.filter((word) => !word.startsWith('--')).join(' ')
  const message = fill(texts.unknown, { command: said })
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ ok: false, code: 'usage', message })}\n`)
  process.stderr.write(`${message}\n\n${overview()}\n`)
}

/** npm runs commands in the project's folder; a file is meant as seen from where npm was called. */
function fileOf(command: Command, operands: readonly string[]): string {
  const { INIT_CWD = process.cwd() } = process.env
  const [file, ...more] = operands
  if (more.length > 0 || (file !== undefined && !command.file)) throw new UsageError(texts.tooMany)
  if (file === undefined && command.file === 'required') throw new UsageError(texts.fileMissing)
  return file === undefined ? '' : path.resolve(INIT_CWD, file)
}

async function carryOut(command: Command, args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json')
  const say = (text: string, value: object) => process.stdout.write(`${isJson ? JSON.stringify(value) : text}\n`)
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    })
    if (values.help) {
      say(helpOf(command), { command: command.name, help: helpOf(command) })
      return 0
    }
    const { text, value, exitCode = 0 } = await command.run(values as Values, fileOf(command, positionals))
    say(text, value)
    return exitCode
  } catch (error) {
    const { code, message, fields, isUsage } = refusalText(error)
    if (isJson) process.stdout.write(`${JSON.stringify({ ok: false, code, message, fields })}\n`)
    process.stderr.write(`${message}\n`)
    return isUsage ? NOT_UNDERSTOOD : 1
  }
}

process.exitCode = await run(process.argv.slice(2))
