import type { Rating } from './scale'

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** How far a text is from what is sought: 0 begins with it, 1 has a word that does, 2 holds it; 3 is none of it. */
function distance(text: string, sought: string): number {
  if (text.startsWith(sought)) return 0
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(sought))) return 1
  return text.includes(sought) ? 2 : 3
}

/**
 * The ratings that somebody means who types a part of a label, short label or key: the best fit first,
 * otherwise in the order of the scale. Accents and capitals do not count; nothing typed finds all.
 */
export function findRatings<T extends Pick<Rating, 'label' | 'shortLabel' | 'key'>>(
  ratings: readonly T[],
  typed: string,
): readonly T[] {
  const sought = plain(typed)
  if (sought === '') return ratings
  return ratings
    .map((rating) => ({
      rating,
      far: Math.min(...[rating.label, rating.shortLabel, rating.key].map((text) => distance(plain(text), sought))),
    }))
    .filter((one) => one.far < 3)
    .toSorted((a, b) => a.far - b.far)
    .map(({ rating }) => rating)
}
