import type { RatingIcon } from './scale'

/** How a rating's icon is drawn in a box of 16 by 16: a line of width 1.8 and a filled part. */
export type IconPath = { readonly line: string; readonly fill: string }

const CIRCLE = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z'

/** The drawings of all rating icons, for reports that can load no font and no image. */
export const ICON_PATHS: Readonly<Record<RatingIcon, IconPath>> = {
  check: { line: 'M3 8.6l3.3 3.3L13 4.6', fill: '' },
  'circle-three-quarter': { line: CIRCLE, fill: 'M8 8V2a6 6 0 1 1-6 6z' },
  'circle-half': { line: CIRCLE, fill: 'M8 2a6 6 0 0 0 0 12z' },
  'circle-quarter': { line: CIRCLE, fill: 'M8 8V2a6 6 0 0 1 6 6z' },
  cross: { line: 'M4 4l8 8M12 4l-8 8', fill: '' },
  question: { line: 'M5.3 5.7a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 1.9M8 12.9v.1', fill: '' },
  clock: { line: `${CIRCLE}M8 4.8V8l2.2 1.6`, fill: '' },
  mask: {
    line: 'M2.5 4.3c3.6-1.4 7.4-1.4 11 0 .3 4.5-1.6 8.5-5.5 8.5s-5.8-4-5.5-8.5zM5.3 7.2h1.2M9.5 7.2h1.2',
    fill: '',
  },
  pencil: { line: 'M3 13l.8-3L10.6 3.2l2.2 2.2L6 12.2z', fill: '' },
  person: {
    line: 'M8 7.5a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3 13.8c.5-2.8 2.5-4.2 5-4.2s4.5 1.4 5 4.2',
    fill: '',
  },
  ban: { line: `${CIRCLE}M4 12l8-8`, fill: '' },
  flame: {
    line: 'M8 2c.5 2.5 3.5 3.8 3.5 7.2a3.5 3.5 0 0 1-7 0c0-1.7 1-2.7 1.5-3.7.5 1 1 1.5 1.5 1.8C8 5.8 7.5 3.5 8 2z',
    fill: '',
  },
  star: { line: '', fill: 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z' },
  dot: { line: '', fill: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z' },
}
