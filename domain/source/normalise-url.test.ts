import { describe, expect, test } from 'vitest'
import { normaliseUrl } from './normalise-url'

const SAME = 'port.example/register'

describe('Two addresses of one page meet', () => {
  test.each([
    'https://port.example/register',
    'http://port.example/register',
    'https://www.port.example/register/',
    'HTTPS://WWW.Port.Example:443/register',
    'https://port.example./register',
    'https://port.example/register#page=4',
    'https://port.example/register#:~:text=Opened%201932,-on%20a%20Saturday',
    'https://port.example/register?utm_source=x&UTM_Medium=y&fbclid=1&gclid=2&msclkid=3&_ga=4&mc_eid=5',
    'https://port.example/%72egister',
    '  https://port.example/register  ',
  ])('%s', (href) => {
    expect(normaliseUrl(href)).toBe(SAME)
  })

  test.each([
    ['https://a.example/x?b=2&a=1&utm_id=9', 'https://a.example/x/?a=1&b=2#top'],
    ['https://a.example/caf%c3%a9', 'https://a.example/café'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example'],
    ['https://a.example/app#/news/1', 'https://www.a.example/app#/news/1'],
  ])('%s and %s', (one, other) => {
    expect(normaliseUrl(one)).toBe(normaliseUrl(other))
  })
})

describe('Other pages do not', () => {
  test.each([
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/x?page=1&page=2', 'https://a.example/x?page=2&page=1'],
    ['https://a.example/X', 'https://a.example/x'],
    ['https://a.example:8080/', 'https://a.example/'],
    ['https://a.example/app#/news/1', 'https://a.example/app#/news/2'],
    ['https://a.example/%2Fx', 'https://a.example//x'],
    ['https://news.a.example/', 'https://a.example/'],
  ])('%s and %s', (one, other) => {
    expect(normaliseUrl(one)).not.toBe(normaliseUrl(other))
  })

  test('what is no address has no form', () => {
    expect(normaliseUrl('Register of ships')).toBeNull()
  })
})
