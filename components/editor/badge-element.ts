import { ICON_PATHS } from '@/domain/scale/icon-paths'
import type { PaintedSpan, SpanBadge } from './painted-span'

const SVG = 'http://www.w3.org/2000/svg'

/**
 * The number and icon at the end of a span. It holds no text (the number is drawn by the style
 * sheet), so it is never selected or copied and takes no place in the article's text.
 */
export function badgeElement(span: PaintedSpan, badge: SpanBadge): HTMLElement {
  const element = document.createElement('span')
  element.className = 'article-badge'
  element.dataset.tint = span.tint
  element.dataset.span = span.id
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', badge.label)
  const mark = element.appendChild(document.createElement('span'))
  mark.className = 'article-badge-mark'
  mark.dataset.number = String(badge.number)
  if (badge.icon !== null) mark.append(iconElement(badge.icon))
  return element
}

/** Numbers a badge that is drawn already anew: behind a new claim that is all that changes. */
export function renumberBadge(element: HTMLElement, { number, label }: SpanBadge): void {
  const mark = element.firstElementChild
  if (!(mark instanceof HTMLElement) || element.getAttribute('aria-label') === label) return
  element.setAttribute('aria-label', label)
  mark.dataset.number = String(number)
}

function iconElement(icon: NonNullable<SpanBadge['icon']>): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  for (const [kind, shape] of Object.entries(ICON_PATHS[icon])) {
    if (shape === '') continue
    const path = svg.appendChild(document.createElementNS(SVG, 'path'))
    path.setAttribute('class', `article-badge-${kind}`)
    path.setAttribute('d', shape)
  }
  return svg
}
