/** The longest lasting name of a rating. */
export const MAX_RATING_KEY = 40

/**
 * The lasting name of a rating, made from its label: lower case, Latin letters and digits, hyphens
 * between. A label in another script gives no letters; then it is `rating`. Told apart from the keys
 * that are `taken` by a number.
 */
export function ratingKeyOf(label: string, taken: readonly string[] = []): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_RATING_KEY - 3)
    .replace(/^-+|-+$/g, '')
  const key = plain || 'rating'
  const known = new Set(taken)
  if (!known.has(key)) return key
  let number = 2
  while (known.has(`${key}-${number}`)) number += 1
  return `${key}-${number}`
}
