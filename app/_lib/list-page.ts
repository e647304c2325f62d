import * as z from 'zod'

type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>
/** What the page of a list is given. */
export type ListPageProps = { readonly searchParams: SearchParams }

/**
 * The filters of a list as an address says them, each only if the list understands it: an address
 * typed by hand, or from an older version, shows a list and not a refusal.
 */
export async function filtersOf<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  searchParams: SearchParams,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(await searchParams)) {
    const isFilter = name in schema.shape && name !== 'cursor' && name !== 'limit'
    if (
      isFilter &&
      typeof value === 'string' &&
      value !== '' &&
      schema.safeParse({ [name]: typedValue(value) }).success
    ) {
      found[name] = value
    }
  }
  return found
}

/** The filters as the list takes them. */
export function inputOf<T>(schema: z.ZodType<T>, filters: Readonly<Record<string, string>>): T {
  return schema.parse(Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, typedValue(value)])))
}

const yesOrNo = z.enum(['true', 'false'])
const typedValue = (value: string) => (yesOrNo.safeParse(value).success ? value === 'true' : value)
