import * as z from 'zod'
import { REPORT_FORMATS } from '../report/report-formats'
import { contract } from './contract'
import { ById } from './shapes'

const INTERNAL_PARTS = ['discussions', 'internal'] as const

export const ReportQuery = z.strictObject({
  format: z.enum(REPORT_FORMATS).default('html'),
  /** Parted by commas. */
  include: z
    .string()
    .transform((words) => words.split(','))
    .pipe(z.array(z.enum(INTERNAL_PARTS)))
    .optional()
    .meta({
      description: '`discussions`, `internal` (confidential sources and their evidence), or both, parted by a comma.',
    }),
})

export const ReadReport = contract({
  method: 'GET',
  path: '/articles/{id}/report',
  name: 'readReport',
  summary: 'The report of an article as it stands now, as a file. What it includes is named in it.',
  scope: 'read',
  params: ById,
  query: ReportQuery,
  body: null,
  answer: null,
  status: 200,
  media: ['text/html', 'text/markdown', 'text/csv', 'application/json', 'application/ld+json'],
  refusals: ['unsupported'],
})
