/** How the screen is dressed: its theme, or the colours of the system; `-rtl` draws the interface from right to left. */
export type Look = `${'light' | 'dark' | 'forced'}${'' | '-rtl'}`

/** One picture: of which state, how wide, in which look, and the file it becomes. */
export type Shot = {
  readonly state: string
  readonly width: number
  readonly look: Look
  readonly file: string
  /** How much of the screen's height it shows; usually that of the width. */
  readonly height?: number
}

/** What scripts/pictures.mjs asks for: each state at these widths in these looks, or the pictures of the docs alone. */
export type Wanted =
  | { readonly widths: readonly number[]; readonly looks: readonly Look[] }
  | { readonly shots: readonly Shot[] }

const HEIGHTS: Readonly<Record<number, number>> = { 390: 844, 768: 1024, 1440: 900, 1920: 1080 }
export const sizeOf = ({ width, height }: Pick<Shot, 'width' | 'height'>) => ({
  width,
  height: height ?? HEIGHTS[width] ?? 760,
})

/**
 * The pictures of one state, in groups that are taken of one and the same page; those of the docs each of a page that
 * came to be at its size.
 */
export function shotsOf(wanted: Wanted, state: string): readonly (readonly Shot[])[] {
  if ('shots' in wanted) return wanted.shots.filter((shot) => shot.state === state).map((shot) => [shot])
  const shots = wanted.widths.flatMap((width) =>
    wanted.looks.map((look) => ({ state, width, look, file: `${state}.${width}.${look}.png` })),
  )
  return [shots]
}
