import type { RatingIcon } from '@/domain/scale/scale'

/** The icons of ratings as SVG paths on a 16 by 16 field: `stroke` is drawn, `fill` is filled. */
export const RATING_ICON_SHAPES: Readonly<Record<RatingIcon, { readonly stroke?: string; readonly fill?: string }>> = {
  check: { stroke: 'M3 8.5 6.5 12 13 4.5' },
  'circle-three-quarter': { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z', fill: 'M8 8V2a6 6 0 1 1-6 6Z' },
  'circle-half': { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z', fill: 'M8 2a6 6 0 0 0 0 12Z' },
  'circle-quarter': { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z', fill: 'M8 8V2a6 6 0 0 1 6 6Z' },
  cross: { stroke: 'M4 4l8 8M12 4l-8 8' },
  question: { stroke: 'M5 5.5a3 3 0 1 1 4.5 2.6C8.4 8.8 8 9.3 8 10.5', fill: 'M8 12.2a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z' },
  clock: { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 5v3.2l2.2 1.6' },
  mask: { stroke: 'M2 4c2 1 4-1 6 0 2-1 4 1 6 0 0 4-1.5 8-6 9C3.5 12 2 8 2 4ZM5 7.5h1.5M9.5 7.5H11' },
  pencil: { stroke: 'M3 13l.8-3L11 2.8l2.2 2.2L6 12.2 3 13Z' },
  person: { stroke: 'M8 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM3 14c.3-3 2.2-4.5 5-4.5s4.7 1.5 5 4.5' },
  ban: { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM4 4l8 8' },
  flame: { stroke: 'M8 14c-2.8 0-4.5-1.8-4.5-4.2C3.5 7 6.5 6 6.5 2c3 1.5 6 4.5 6 7.8C12.5 12.2 10.8 14 8 14Z' },
  star: { fill: 'M8 1.5l2 4.3 4.7.6-3.5 3.2.9 4.7L8 12l-4.1 2.3.9-4.7L1.3 6.4l4.7-.6Z' },
  dot: { fill: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z' },
}
