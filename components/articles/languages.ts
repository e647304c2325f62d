/** Languages offered by name; the one an article was recognised in is added where it is missing. */
const OFFERED =
  'ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku lt lv mk ml mn mr ms my nb ne nl pa pl ps pt pt-BR ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh zh-TW'.split(
    ' ',
  )
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The name of a language in the language of the interface. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** What one can choose from, by name. */
export function languageOptions(current: string, locale: string): { value: string; label: string }[] {
  const codes = OFFERED.includes(current) ? OFFERED : [current, ...OFFERED]
  return codes
    .map((value) => ({ value, label: languageName(value, locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
}

/** How a language is usually written. */
export function usualDirection(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(code.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
