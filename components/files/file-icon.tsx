import { FileImage, FileMusic, FileText, FileVideoCamera, ScrollText } from 'lucide-react'
import { type FileType, lookOf } from '@/domain/source/file-type'

const ICONS = {
  document: FileText,
  image: FileImage,
  audio: FileMusic,
  video: FileVideoCamera,
  text: ScrollText,
} as const

/** What kind of file it is, as a picture beside its name. */
export function FileIcon({ type, className }: { readonly type: FileType; readonly className?: string }) {
  const Icon = ICONS[lookOf(type)]
  return <Icon aria-hidden className={className} />
}
