import {
  Archive,
  AudioLines,
  BookOpen,
  Database,
  File,
  FileText,
  Globe,
  Image,
  type LucideIcon,
  MessagesSquare,
  Video,
} from 'lucide-react'
import type { SourceKind } from '@/domain/source/source'

const ICONS: Readonly<Record<SourceKind, LucideIcon>> = {
  web: Globe,
  document: FileText,
  'data-set': Database,
  interview: MessagesSquare,
  book: BookOpen,
  image: Image,
  audio: AudioLines,
  video: Video,
  archive: Archive,
  other: File,
}

/** What kind of thing a source is, as a picture; the word stands beside it. */
export function SourceKindIcon({ kind, className }: { readonly kind: SourceKind; readonly className?: string }) {
  const Icon = ICONS[kind]
  return <Icon aria-hidden className={className} />
}
