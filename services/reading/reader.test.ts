import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/domain/account/account'
import { Reader } from './reader'

const actor: Actor = { n: 1, id: 'a', name: 'Ada', email: 'ada@desk.example', role: 'viewer' }

/** A worker that echoes; `die` ends it, `once` ends only the first one. */
const ECHO = `
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.on('message', ({ number, name, input }) => {
    if (name === 'die' || (name === 'once' && workerData.born === 1)) process.exit(3)
    if (name === 'refuse') parentPort.postMessage({ number, refusal: { code: 'invalid', reason: 'errors.cursor' } })
    else if (name === 'bug') parentPort.postMessage({ number, bug: 'it broke' })
    else parentPort.postMessage({ number, value: { input, born: workerData.born } })
  })`

let reader: Reader
let born = 0
function echoing(): Reader {
  born = 0
  reader = new Reader('nowhere', () => {
    born += 1
    return new Worker(ECHO, { eval: true, workerData: { born } })
  })
  return reader
}
const ask = (name: string, input: unknown, signal?: AbortSignal) =>
  reader.ask({ name, input, actor, now: '2026-03-04T10:00:00.000Z' }, signal)

afterEach(() => reader.close())

describe('the reader beside the server thread', () => {
  it('answers in the order it was asked, with one worker', async () => {
    echoing()
    const order: unknown[] = []
    await Promise.all([1, 2, 3].map((input) => ask('echo', input).then(() => order.push(input))))
    expect(order).toEqual([1, 2, 3])
    expect(born).toBe(1)
  })

  it('hands on refusals and bugs', async () => {
    echoing()
    await expect(ask('refuse', 1)).rejects.toMatchObject({ code: 'invalid', reason: 'errors.cursor' })
    await expect(ask('bug', 1)).rejects.toThrow('it broke')
    expect(await ask('echo', 1)).toMatchObject({ input: 1 })
  })

  it('forgets a question whose asker has gone', async () => {
    echoing()
    const gone = new AbortController()
    const first = ask('echo', 1)
    const second = ask('echo', 2, gone.signal)
    const third = ask('echo', 3)
    gone.abort(new Error('gone'))
    await expect(second).rejects.toThrow('gone')
    expect(await first).toMatchObject({ input: 1 })
    expect(await third).toMatchObject({ input: 3 })
    await expect(ask('echo', 4, gone.signal)).rejects.toThrow('gone')
  })

  it('replaces a worker that died and asks again, but not for ever', async () => {
    echoing()
    const after = ask('once', 1)
    expect(await after).toEqual({ input: 1, born: 2 })
    const dying = ask('die', 2)
    const next = ask('echo', 3)
    await expect(dying).rejects.toThrow('ended with 3')
    expect(await next).toMatchObject({ input: 3 })
  })

  it('refuses who waits when it is closed', async () => {
    echoing()
    const waiting = [ask('echo', 1), ask('echo', 2)]
    const refused = Promise.allSettled(waiting)
    await reader.close()
    expect((await refused).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
