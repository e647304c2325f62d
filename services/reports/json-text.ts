/**
 * A value as JSON that can stand anywhere JSON may, a web page included: `<` cannot end a script, and
 * U+2028 and U+2029, line ends in older scripts, cannot break a string. Every reader undoes the escapes.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
  return `${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029').replaceAll('<', '\\u003c')}\n`
}
