/** The filters of a list as they stand in the address: absent where nothing is asked for. */
export type ListFilters = Readonly<Record<string, string>>

/** The known filters of an address; unknown ones, empty ones and what stands twice are left aside. */
export function readFilters(search: string | URLSearchParams, known: readonly string[]): ListFilters {
  const params = new URLSearchParams(search)
  return Object.fromEntries(known.flatMap((name) => (params.get(name) ? [[name, params.get(name) as string]] : [])))
}

/** The search part of an address with these filters, in one order, so that equal lists have equal addresses. */
export function writeFilters(filters: ListFilters): string {
  const params = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
  params.sort()
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
