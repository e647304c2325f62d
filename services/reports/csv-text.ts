import { stringify } from 'csv-stringify/sync'

/** What makes a spreadsheet read a cell as a formula, wide forms included, behind any apostrophes. */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** A cell that no spreadsheet runs: an apostrophe goes before what looks like a formula. */
function neutral(cell: string): string {
  return LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell
}

/** Several values in one cell, one a line; a line end within a value becomes a space. */
export function lines(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\r\n]+/g, ' ')).join('\n')
}

/**
 * Rows as CSV (RFC 4180, CRLF) under the names of their columns. It begins with a byte order mark,
 * without which spreadsheets take UTF-8 for something else.
 */
export function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const records = rows.map((row) => columns.map((column) => neutral(row[column])))
  return stringify([[...columns], ...records], { bom: true, record_delimiter: '\r\n' })
}
