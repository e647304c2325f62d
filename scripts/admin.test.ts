import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { takeInstanceLock } from '@/db/instance-lock'
import { COMMANDS } from './admin/commands'

const home = mkdtempSync(path.join(tmpdir(), 'tickmark-admin-'))
const root = path.join(import.meta.dirname, '..')
const template = path.join(home, 'template')
let data: string
let turn = 0

type Said = {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly json: Record<string, unknown>
}

/** Runs the command as the operator does, in a folder of its own. */
function admin(args: readonly string[], { folder = data, input = '' } = {}): Said {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, TICKMARK_DATA: folder, INIT_CWD: home }
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(home, 'admin.mjs'), ...args], {
    ...{ cwd: root, env, input, encoding: 'utf8' },
  })
  const isJson = args.includes('--json')
  return { code: status, out: stdout, err: stderr, json: isJson ? JSON.parse(stdout) : {} }
}

const PASSWORD = 'forty ships and one lighthouse'
const ADA = ['setup', '--email=ada@example.org', '--name=Ada', '--house=Tidewater', '--password-stdin', '--json']

beforeAll(async () => {
  await build({
    ...{ absWorkingDir: root, entryPoints: ['scripts/admin.ts'], outfile: path.join(home, 'admin.mjs') },
    ...{ bundle: true, platform: 'node', format: 'esm', tsconfig: 'tsconfig.json', external: ['better-sqlite3'] },
    alias: { 'server-only': './node_modules/server-only/empty.js' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  cpSync(path.join(root, 'node_modules', 'better-sqlite3'), path.join(home, 'node_modules', 'better-sqlite3'), {
    recursive: true,
  })
  expect(admin(ADA, { folder: template, input: PASSWORD })).toMatchObject({ code: 0, json: { ok: true } })
}, 120_000)
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(() => {
  data = path.join(home, `data-${++turn}`)
  cpSync(template, data, { recursive: true })
})

// Every call is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

describe('Every command', () => {
  test.each(COMMANDS.map(({ name }) => name))('"%s" explains itself without a desk', (name) => {
    const { code, json } = admin([...name.split(' '), '--help', '--json'], { folder: path.join(home, 'nothing-here') })
    expect({ code, json }).toMatchObject({ code: 0, json: { command: name, help: expect.stringContaining('--json') } })
  })

  test.each(COMMANDS.map(({ name }) => name))('"%s" refuses an option it does not know with 2, in JSON too', (name) => {
    const { code, json } = admin([...name.split(' '), '--nonsense', '--json'])
    expect({ code, json }).toMatchObject({ code: 2, json: { ok: false, code: 'usage' } })
  })

  test('that does not exist is refused with 2, in JSON too', () => {
    expect(admin(['dance', '--json'])).toMatchObject({ code: 2, json: { ok: false, code: 'usage' } })
    expect(admin(['dance'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no command "dance"') })
    expect(admin(['verify', '--help']).out).toContain('npm run admin -- verify [FILE]')
    expect(admin([])).toMatchObject({ code: 0, out: expect.stringContaining('restore') })
  })
})

const NO_DESK = [
  ['user', 'disable', '--email=a@b.example'],
  ['token', 'create', '--email=a@b.example', '--name=x', '--scopes=read'],
  ['token', 'revoke', '--id=x'],
  ['backup', 'x.backup'],
  ['verify'],
]

describe('The desk is opened as it is', () => {
  test.each(NO_DESK)('"%s %s" makes none where there is none', (...args) => {
    const folder = path.join(home, 'empty')
    mkdirSync(folder, { recursive: true })
    const { code, json } = admin([...args, '--json'], { folder })
    expect({ code, json }).toMatchObject({
      code: 1,
      json: { ok: false, message: expect.stringContaining('no desk in') },
    })
  })

  test.each([
    [
      'older',
      'DELETE FROM migrations WHERE name = (SELECT max(name) FROM migrations)',
      'run "npm run admin -- migrate"',
    ],
    ['newer', `INSERT INTO migrations VALUES ('9999-later.sql', '${'f'.repeat(64)}', '')`, 'Start that version'],
  ])('data of the %s version is refused with the remedy and left as it is', (_what, sql, remedy) => {
    const client = new Database(path.join(data, 'tickmark.db'))
    client.exec(sql)
    const before = client.prepare('SELECT count(*) FROM migrations').pluck().get()
    expect(admin(['verify', '--json'])).toMatchObject({ code: 1, json: { message: expect.stringContaining(remedy) } })
    expect(client.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(before)
    client.close()
  })

  test.each([['migrate'], ['restore', 'x.backup']])('"%s" is refused beside a server, which is named', (...args) => {
    writeFileSync(path.join(home, 'x.backup'), 'x')
    const server = takeInstanceLock(data, 'server')
    const { code, json } = admin([...args, '--json'])
    server.release()
    expect({ code, json }).toMatchObject({
      code: 1,
      json: { code: 'unavailable', message: expect.stringContaining(`process ${process.pid}, server`) },
    })
  })
})

test('a token is printed once, works by name or id to be revoked, and only its hash is kept', () => {
  const create = ['token', 'create', '--email=Ada@example.org', '--name=feed', '--json']
  const made = admin([...create, '--scopes=read, check', '--days=30'])
  expect(made).toMatchObject({
    code: 0,
    json: { ok: true, token: expect.stringMatching(/^tm_/), scopes: ['read', 'check'], days: 30 },
  })
  const client = new Database(path.join(data, 'tickmark.db'))
  expect(JSON.stringify(client.prepare('SELECT * FROM tokens').all())).not.toContain(made.json.token)
  client.close()
  expect(admin([...create, '--scopes=everything'])).toMatchObject({ code: 1, json: { code: 'invalid' } })
  expect(admin([...create, '--scopes=read', '--days=soon'])).toMatchObject({ code: 1, json: { code: 'invalid' } })
  expect(admin(['token', 'revoke', '--email=ada@example.org', '--name=feed', '--json']).json).toEqual({
    ok: true,
    revoked: 1,
  })
  expect(admin(['token', 'revoke', `--id=${made.json.id}`, '--json']).json).toEqual({ ok: true, revoked: 0 })
  expect(admin(['token', 'revoke', '--json'])).toMatchObject({ code: 1, json: { code: 'invalid' } })
})

test('a backup, its verification and its restore, as the operator types them', () => {
  const backup = admin(['backup', 'desk.backup', '--json'])
  expect(backup).toMatchObject({
    code: 0,
    json: { ok: true, file: path.join(home, 'desk.backup'), sha256: expect.any(String) },
  })
  expect(admin(['backup', 'desk.backup', '--json'])).toMatchObject({ code: 1, json: { code: 'conflict' } })
  expect(admin(['verify', 'desk.backup', '--json'])).toMatchObject({
    code: 0,
    json: { ok: true, isProven: true, isCut: false },
  })
  const restored = admin(['restore', 'desk.backup', '--json'])
  expect(restored).toMatchObject({ code: 0, json: { ok: true, shutAgain: { articles: 0, people: 0, tokens: 0 } } })
  expect(admin(['verify', '--json'])).toMatchObject({ code: 0, json: { ok: true } })
  expect(admin(['verify', path.join(data, 'tickmark.db')]).out).toContain('Sound')
  expect(admin(['restore', path.join(data, 'tickmark.db'), '--json'])).toMatchObject({
    code: 1,
    json: { code: 'invalid' },
  })
  expect(admin(['backup', '--json'])).toMatchObject({ code: 2, json: { code: 'usage' } })
  expect(admin(['backup', 'a', 'b', '--json'])).toMatchObject({ code: 2, json: { code: 'usage' } })
})
