import type { Report } from '@/domain/report/report'
import { jsonText } from './json-text'

/** Name of the published schema; the file itself is served as /schemas/report-1.json. */
export const REPORT_SCHEMA_ID = 'urn:tickmark:schema:report-1'

/** The report value itself, as JSON under its published schema. */
export function renderJson(report: Report): string {
  return jsonText({ $schema: REPORT_SCHEMA_ID, ...report })
}
