import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/domain/account/account'
import { AppError } from '@/domain/app-error'
import { textOf } from '@/domain/document/text-of'
import type { Context } from '../context'
import { previewArticle } from './import-article'
import { runChild } from './run-child'
import { canCutNetwork, startChild } from './start-child'

const folder = mkdtempSync(join(tmpdir(), 'tickmark-intake-'))
const child = join(folder, 'intake-child.mjs')

beforeAll(async () => {
  await build({
    entryPoints: ['services/intake/child.ts'],
    outfile: child,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    alias: { '@': process.cwd() },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  process.env.TICKMARK_INTAKE_CHILD = child
})

afterAll(() => {
  delete process.env.TICKMARK_INTAKE_CHILD
  rmSync(folder, { recursive: true, force: true })
})

function as(role: Role): Context {
  const actor = { n: 1, id: 'u', name: 'Ann', email: 'ann@example.org', role }
  // Intake stores nothing, so there is no database to give it.
  return { db: undefined as unknown as Context['db'], actor, now: () => new Date(0) }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? `${error.code} ${error.reason}` : String(error)
}

function scriptOf(name: string, source: string): string {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, source)
  return path
}

describe('previewing an article', () => {
  test('pasted text comes back as a document with its details proposed', async () => {
    const article = await previewArticle(
      as('editor'),
      bytesOf('# Water\n\nThe price of water rose by 3.5 per cent in May.'),
    )
    expect(textOf(article.document)).toBe('Water\n\nThe price of water rose by 3.5 per cent in May.')
    expect(article).toMatchObject({ title: 'Water', language: 'en', direction: 'ltr', excluded: [] })
  })

  test('many at once are all answered, each by a child of its own', async () => {
    const texts = ['one', 'two', 'three', 'four', 'five'].map((word) => `The ${word} of them is here.`)
    const articles = await Promise.all(texts.map((text) => previewArticle(as('admin'), bytesOf(text))))
    expect(articles.map(({ document }) => textOf(document))).toEqual(texts)
  })

  test('only who may add articles may preview one', async () => {
    expect(await refusal(previewArticle(as('reviewer'), bytesOf('a')))).toMatch(/^forbidden /)
    expect(await refusal(previewArticle(as('viewer'), bytesOf('a')))).toMatch(/^forbidden /)
  })

  test.each([
    ['nothing', new Uint8Array(), {}, 'invalid intake.empty'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      {},
      'unsupported intake.binary',
    ],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1).fill(97), {}, 'too_large intake.tooLarge'],
    ['hints nobody knows', bytesOf('a'), { kind: 'pdf' as 'text' }, 'invalid intake.hints'],
    [
      'elements nested without end',
      bytesOf('<div>'.repeat(50_000)),
      { kind: 'html' as const },
      'invalid intake.tooDeep',
    ],
  ])('%s is refused', async (_, bytes, hints, expected) => {
    expect(await refusal(previewArticle(as('editor'), bytes, hints))).toBe(expected)
  })

  test('every refusal has a text', () => {
    const texts = JSON.parse(readFileSync('messages/en/intake.json', 'utf8')).errors as Record<string, string>
    for (const file of ['decode-text', 'refuse-binary', 'run-child', 'import-article', 'from-html', 'child']) {
      const source = readFileSync(`services/intake/${file}.ts`, 'utf8')
      for (const [, key] of source.matchAll(/'intake\.(\w+)'/g)) expect(texts[key!], key).toBeTruthy()
    }
  })
})

describe('what the child may not do', () => {
  const limits = { milliseconds: 10_000, bytes: 512 * 1024 * 1024 }

  test('it reads no file but its own, starts nothing, and sees no environment', async () => {
    const secret = scriptOf('secret', 'the secret')
    const script = scriptOf(
      'curious',
      `const tries = {}
      const attempt = async (name, act) => { try { await act(); tries[name] = 'done' } catch (error) { tries[name] = error.code ?? String(error) } }
      const fs = await import('node:fs')
      await attempt('read', () => fs.readFileSync(${JSON.stringify(secret)}))
      await attempt('list', () => fs.readdirSync('/'))
      await attempt('write', () => fs.writeFileSync(${JSON.stringify(`${secret}.new`)}, 'x'))
      await attempt('spawn', async () => (await import('node:child_process')).spawnSync('/bin/true'))
      await attempt('worker', async () => new (await import('node:worker_threads')).Worker('0', { eval: true }))
      process.stdout.write(JSON.stringify({ tries, env: Object.keys(process.env) }))`,
    )
    const { tries, env } = JSON.parse(await runChild(startChild(script), new Uint8Array(), limits))
    expect(tries).toEqual({
      read: 'ERR_ACCESS_DENIED',
      list: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      spawn: 'ERR_ACCESS_DENIED',
      worker: 'ERR_ACCESS_DENIED',
    })
    expect(env).toEqual([])
  })

  test('it reaches no server, where the machine can cut a process off', async () => {
    const met: string[] = []
    const server = createServer((socket) => {
      met.push('met')
      socket.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const script = scriptOf(
      'caller',
      `const { connect } = await import('node:net')
      const socket = connect(${port}, '127.0.0.1')
      socket.on('connect', () => { process.stdout.write('connected'); socket.destroy() })
      socket.on('error', (error) => process.stdout.write(error.code))`,
    )
    try {
      // The control: without the cut the same child does connect, so the test can tell.
      expect(await runChild(startChild(script, false), new Uint8Array(), limits)).toBe('connected')
      if (!canCutNetwork()) return console.warn('not enforced here: this machine does not allow network namespaces')
      expect(await runChild(startChild(script), new Uint8Array(), limits)).not.toBe('connected')
      expect(met).toHaveLength(1)
    } finally {
      server.close()
    }
  })

  test('it is stopped when it takes too long', async () => {
    const script = scriptOf('slow', 'setInterval(() => {}, 1000)')
    const answer = runChild(startChild(script), new Uint8Array(), { ...limits, milliseconds: 300 })
    expect(await refusal(answer)).toBe('too_large intake.tooSlow')
  })

  test('it is stopped when it takes too much memory', async () => {
    const script = scriptOf('greedy', 'const kept = []; setInterval(() => kept.push(Buffer.alloc(2e7, 1)), 5)')
    const answer = runChild(startChild(script), new Uint8Array(), { ...limits, bytes: 200 * 1024 * 1024 })
    expect(await refusal(answer)).toBe('too_large intake.tooHeavy')
  })

  test('one that dies or says nothing is told as such', async () => {
    expect(await refusal(runChild(startChild(scriptOf('dead', 'process.exit(3)')), new Uint8Array()))).toBe(
      'unavailable intake.childFailed',
    )
    expect(await refusal(runChild(startChild(scriptOf('mute', '')), new Uint8Array()))).toBe(
      'unavailable intake.childFailed',
    )
  })
})
