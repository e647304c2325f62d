import { useCallback, useState } from 'react'

/** A part of the page whose code comes before the part is wanted. */
type FetchedAhead<Part> = {
  /** Null until its code is here. */
  readonly part: Part | null
  readonly fetch: () => Promise<Part>
}

/** Tells where the code of a part is; nothing is fetched yet. */
export function fetchedAhead<Part>(load: () => Promise<{ readonly default: Part }>): FetchedAhead<Part> {
  let part: Part | null = null
  return {
    get part() {
      return part
    },
    fetch: async () => {
      part ??= (await load()).default
      return part
    },
  }
}

/**
 * The part while it is wanted: in the very frame in which it is asked for where its code is here. What cannot be
 * fetched is told by the page, as for any other part of it.
 */
export function useFetchedAhead<Part>(ahead: FetchedAhead<Part>) {
  const [part, setPart] = useState<Part | null>(null)
  const want = useCallback(() => {
    const fail = (error: unknown) =>
      setPart(() => {
        throw error
      })
    if (ahead.part) setPart(() => ahead.part)
    else ahead.fetch().then((loaded) => setPart(() => loaded), fail)
  }, [ahead])
  return [part, want, () => setPart(null)] as const
}
