import { expect, it } from 'vitest'
import { coverage } from '@/domain/coverage/coverage'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { nextStop, stripMarks, stripStops } from './strip-marks'

const segmentation = { version: 't', sentences: [0, 10, 10, 20, 20, 30], words: [0, 3, 4, 9, 11, 19, 20, 24, 25, 29] }
const span = (start: number, end: number) => ({ start, end, purpose: 'no-check' as const, isProposal: false })
const marksOf = (...spans: ReturnType<typeof span>[]) =>
  stripMarks(30, coverage({ segmentation, spans, clearances: [] }), spans as unknown as AnnotationObject[], [])

it('draws an untouched text as one bar', () => {
  expect(marksOf()).toEqual([{ from: 0, to: 1, lane: 'left', colour: '--rate-open' }])
})

it('breaks the bar where something is accounted for, and shows the words left of a statement by themselves', () => {
  const places = marksOf(span(10, 20), span(25, 29)).map(({ from, to }) => [from * 30, to * 30].map(Math.round))
  expect(places).toEqual([
    [0, 10],
    [20, 30],
  ])
  expect(marksOf(span(4, 9), span(10, 20), span(20, 30)).length).toBe(1)
})

it('stops at what is left and at claims, in both directions, and stays at the ends', () => {
  const covered = coverage({ segmentation, spans: [span(0, 20)], clearances: [] })
  const stops = stripStops(covered, (sentence) => sentence === 0)
  expect(stops).toEqual([0, 2])
  expect([nextStop(stops, 0, 1), nextStop(stops, 2, 1), nextStop(stops, 1, -1), nextStop(stops, 0, -1)]).toEqual([
    2, 2, 0, 0,
  ])
})
