import type { Brought } from './intake'

/** The article in a drop or a paste: a file first, then formatted text, then plain text. */
export function broughtFrom(data: DataTransfer): Brought | null {
  const file = data.files[0]
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  // Word and spreadsheets put a picture of the text beside the text itself.
  if (file && !(html || text)) return { kind: 'file', file }
  if (html.trim() !== '') return { kind: 'html', html, text }
  return text.trim() === '' ? null : { kind: 'text', text }
}

/** Whether a drag carries a file. */
export function carriesFile(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false
}
