import type { Context } from '../context'
import { importBytes } from '../intake/import-bytes'
import { SAMPLE_ARTICLE_TEXT } from '../intake/sample/sample-article'
import { prepareRevision } from './prepare-revision'
import { storeArticle } from './save-article'

/**
 * Puts the sample article on the desk, unchecked: what does not look like article is proposed for
 * exclusion, and nobody has decided anything yet. The text is our own, so it needs no child process.
 */
export function installSample(ctx: Context): string {
  const { document, title, language, direction, excluded } = importBytes(Buffer.from(SAMPLE_ARTICLE_TEXT, 'utf8'))
  const input = {
    document,
    title,
    language,
    direction,
    working: 'public-verdict' as const,
    excluded: excluded.map(({ start, end }) => ({ start, end })),
  }
  const options = { isSample: true, exclusions: 'proposed' } as const
  return storeArticle(ctx, input, prepareRevision(document, language), options).value.id
}
