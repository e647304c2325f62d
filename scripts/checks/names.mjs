// Names and sizes: no drawers called utils, no barrels, and layer READMEs one can read at a glance.
import { filesMatching, report } from './source-files.mjs'

const BANNED = /^(index|utils?|helpers?|common|types|misc|shared)(\.[a-z]+)?\.(ts|tsx|mjs|js)$/
const LONGEST = 300
const MAY_BE_LONG = /\.(test|spec|fixture)\.tsx?$|^e2e\/|^db\/schema\.ts$|-fixtures?\.ts$/

const problems = []
const files = filesMatching(/\.(tsx?|mjs|js|css|md)$/)
for (const { name, text } of files) {
  const base = name.split('/').at(-1)
  if (BANNED.test(base)) problems.push(`${name}: name the thing it holds`)
  if (/\.(tsx?|mjs|js)$/.test(base) && base !== base.toLowerCase()) problems.push(`${name}: file names are kebab-case`)
  const lines = text.split('\n').length - 1
  if (/\.(tsx?|mjs|js|css)$/.test(base) && lines > LONGEST && !MAY_BE_LONG.test(name)) {
    problems.push(`${name}: ${lines} lines; split it (at most ${LONGEST})`)
  }
  if (base === 'README.md' && lines > 10) problems.push(`${name}: ${lines} lines; a layer's README has at most 10`)
}
report('names and sizes', `${files.length} files`, problems)
