// Articles are written in both directions: styles say start and end, never left and right.
import { filesMatching, report } from './source-files.mjs'

const CLASS =
  /(?<=["'`\s:!])-?(?:m[lr]|p[lr]|scroll-[mp][lr]|left|right|inset-x-(?:left|right)|border-[lr]|rounded-(?:[lr]|t[lr]|b[lr])|text-(?:left|right)|float-(?:left|right)|clear-(?:left|right))(?:-(?:\d|\[|\(|px|auto|full|none|sm|md|lg|xl|line|accent)[^\s"'`]*)?(?=["'`\s])/g
const AS_WORD = /^-?(?:left|right|border-[lr]|m[lr]|p[lr]|rounded-.*)$/
const PROPERTY =
  /(?:^|[;{\s])(?:(?:margin|padding|border)-(?:left|right)[a-z-]*|(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|scroll-(?:margin|padding)-(?:left|right))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/
const STYLE_PROP = /\b(?:margin|padding|border)(?:Left|Right)\b|textAlign:\s*'(?:left|right)'/

const problems = []
const files = filesMatching(/\.(tsx|css)$/, ['app', 'components'])
for (const { name, text } of files) {
  text.split('\n').forEach((line, index) => {
    const found = name.endsWith('.css')
      ? PROPERTY.test(line) && !/\/\* physical: /.test(line) && [line.trim()]
      : [...(line.match(CLASS) ?? []).filter((one) => !AS_WORD.test(one)), ...(line.match(STYLE_PROP) ?? [])]
    for (const one of found || []) problems.push(`${name}:${index + 1} physical direction: ${one}`)
  })
}
if (files.length < 10) problems.push('hardly a style was seen: the check itself is broken')
report('directions', `${files.length} files`, problems)
