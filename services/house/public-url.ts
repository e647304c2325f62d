import { type LinkTarget, pathOfLink } from '@/domain/workbench/link'

/** The address of this desk as people elsewhere open it: the setting `TICKMARK_URL`, or where the server listens. */
export function deskAddress(): string {
  return process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
}

/** An address of this desk as people and programs elsewhere write it. */
export function publicUrl(path: string): string {
  return new URL(path, deskAddress()).href
}

/** The link that a claim or an annotation has of its own, whole, to be opened from elsewhere. */
export function linkTo(articleId: string, kind: 'claim' | 'annotation', id: string): string {
  const target: LinkTarget = { kind, id }
  return publicUrl(pathOfLink(articleId, target))
}
