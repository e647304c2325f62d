import { ICON_PATHS } from '@/domain/scale/icon-paths'
import type { RatingIcon } from '@/domain/scale/scale'
import { html, type Markup } from './markup'

/** Every rating icon once, hidden; {@link icon} points into it. */
export function iconSprite(): Markup {
  const symbols = Object.entries(ICON_PATHS).map(
    ([name, { line, fill }]) =>
      html`<symbol id="i-${name}" viewBox="0 0 16 16">${line && html`<path class="line" d="${line}"/>`}${fill && html`<path d="${fill}"/>`}</symbol>`,
  )
  return html`<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">${symbols}</svg>`
}

/** A rating's icon in the colour of the text around it; it never stands without a word beside it. */
export function icon(name: RatingIcon): Markup {
  return html`<svg class="i" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`
}
