import { expect, it } from 'vitest'
import { plainReasons } from './plain-reasons'
import { reasonsOf } from './report-reasons'

const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`
const plain = (markdown: string) =>
  plainReasons(
    reasonsOf(
      markdown,
      new Map([
        [id(1), 1],
        [id(2), null],
      ]),
    ),
    (state) => state,
  )

it('keeps paragraphs, lists and citations without any mark of style', () => {
  expect(plain(`The **audit** says so [@${id(1)}].\n\n- one\n- two`)).toBe('The audit says so [1].\n\n- one\n- two')
  expect(plain('3. three\n4. four')).toBe('3. three\n4. four')
})

it('names what was held back or is gone instead of a number', () => {
  expect(plain(`Heard [@${id(2)}], read [@${id(3)}].`)).toBe('Heard [confidential], read [gone].')
})

it('writes out where a link leads', () => {
  expect(plain('See [the plan](https://council.example/plan).')).toBe('See the plan (https://council.example/plan).')
})
