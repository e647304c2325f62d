import type { FileType } from './file-type'

/** Endings a name of each type may have; the first one is given to a name that has none of them. */
const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a', 'm4b'],
  'audio/wav': ['wav'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/flac': ['flac'],
  'video/mp4': ['mp4', 'm4v'],
  'video/webm': ['webm'],
  'text/plain': ['txt', 'text', 'md', 'csv', 'tsv', 'srt', 'vtt', 'sbv', 'log'],
}

const MAX_NAME = 200

/**
 * A file's name as it is kept: its last part without the folders, without control characters and the
 * marks that turn the direction of what follows (they make `fdp.exe` of `exe.pdf`), at most 200 long.
 */
export function keptName(given: string): string {
  const last =
    given
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? ''
  const plain = last
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const ending = /\.[^. ]{1,8}$/.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, MAX_NAME - ending.length).join('')
  return `${stem}${ending}`.trim() || 'file'
}

/** The name under which a file is taken away: one that every system takes, its ending what the file is. */
export function takenName(name: string, type: FileType): string {
  const safe = name.replace(/[<>:"|?*]/g, '-').replace(/[. ]+$/, '')
  const ending = /\.([^.]+)$/.exec(safe)?.[1]?.toLowerCase() ?? ''
  return ENDINGS[type].includes(ending) ? safe : `${safe || 'file'}.${ENDINGS[type][0]}`
}
