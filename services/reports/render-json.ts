import type { Report } from '@/domain/report/report'

/** Name of the published schema; the file itself is served as /schemas/report-1.json. */
export const REPORT_SCHEMA_ID = 'urn:tickmark:schema:report-1'

/** The report value itself, as JSON under its published schema. */
export function renderJson(report: Report): string {
  // U+2028 and U+2029 are legal in JSON and line ends in older scripts.
  const json = JSON.stringify({ $schema: REPORT_SCHEMA_ID, ...report }, null, 2)
  return `${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029').replaceAll('<', '\\u003c')}\n`
}
