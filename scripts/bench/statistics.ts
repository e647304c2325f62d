/** The value below which a share of the sample lies, between neighbours in proportion. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (sample: readonly number[]) => quantile(sample, 0.5)

/** "12 / 18": median and 95th percentile. */
export const halfAndMost = (sample: readonly number[]) => `${shown(median(sample))} / ${shown(quantile(sample, 0.95))}`

/** Milliseconds as people read them: a digit behind the point only where it says something. */
export const shown = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
