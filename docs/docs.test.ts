import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { SHORTCUTS } from '../components/workbench/shortcuts'
import { REPORT_FORMATS } from '../domain/report/report-formats'
import { DOCS_PICTURES } from '../scripts/lib/docs-pictures.mjs'

const root = path.join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(path.join(root, name), 'utf8')

function* filesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesOf(name)
    else yield name
  }
}

const code = ['app', 'components', 'db', 'domain', 'services', 'scripts', 'e2e'].flatMap((folder) => [
  ...filesOf(folder),
])
const undocumented = (names: Iterable<string>, text: string) =>
  [...new Set(names)].filter((name) => !text.includes(`\`${name}\``)).sort()

describe('the docs name', () => {
  it('every page and every route', () => {
    const addresses = code
      .filter((name) => /^app\/(.*\/)?(page\.tsx|route\.ts)$/.test(name))
      .map(
        (name) =>
          `/${path.posix
            .dirname(name)
            .replace(/^app\/?/, '')
            .replace(/\(\w+\)\/?/g, '')}`,
      )
    expect(addresses.length).toBeGreaterThan(10)
    // The table of requests names the method before the address.
    const api = read('docs/api.md').replace(/`(?:[A-Z]+(?:, )?)+ (\/[^`]*)`/g, '`$1`')
    expect(undocumented(addresses, api)).toEqual([])
  })

  it('every setting the code reads, and .env.example offers none that nothing reads', () => {
    const ours = (name: string) => !/^(PATH|NODE_ENV|NEXT_RUNTIME|NEXT_TELEMETRY_DISABLED|CI|HOME|TZ)$/.test(name)
    const texts = [...code, 'playwright.config.ts', 'proxy.ts', 'instrumentation.ts', 'next.config.js']
      .filter((name) => /\.(tsx?|mjs|js)$/.test(name) && !name.endsWith('.test.ts'))
      .map(read)
    const settings = texts.flatMap((text) =>
      [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name ?? ''),
    )
    const offered = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name ?? '')
    expect(offered.length).toBeGreaterThan(3)
    expect(undocumented([...settings.filter(ours), ...offered], read('docs/operations.md'))).toEqual([])
    expect(offered.filter((name) => !texts.some((text) => text.includes(name)))).toEqual([])
  })

  it('every shortcut', () => {
    const using = read('docs/using.md')
    expect(SHORTCUTS.filter(({ keys }) => !using.includes(`| \`${keys}\` |`))).toEqual([])
  })

  it('every export format, with what it does to the text', () => {
    const formats = [...read('services/reports/report-file.ts').matchAll(/^ {2}'?([\w-]+)'?: \{\s+type:/gm)].map(
      ([, name]) => name ?? '',
    )
    expect(formats).toEqual([...REPORT_FORMATS])
    expect(formats.filter((format) => !read('docs/formats.md').includes(`| \`${format}\` |`))).toEqual([])
  })

  it('every npm script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const docs = read('docs/operations.md')
    const calls = Object.keys(scripts).map((name) =>
      ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
    )
    expect(calls.filter((call) => !docs.includes(call))).toEqual([])
  })

  it('every admin command', () => {
    const texts = readdirSync(path.join(root, 'scripts/admin'))
      .filter((name) => name.endsWith('-commands.ts'))
      .map((name) => read(`scripts/admin/${name}`))
    const names = texts.flatMap((text) => [...text.matchAll(/^ {4}name: '([^']+)'/gm)].map(([, name]) => name ?? ''))
    expect(names.length).toBeGreaterThan(9)
    expect(
      undocumented(
        names.map((name) => `npm run admin -- ${name}`),
        read('docs/operations.md'),
      ),
    ).toEqual([])
  })

  it('only files that exist, where they link to one', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', ...[...filesOf('docs')].filter((name) => name.endsWith('.md'))]
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target]) => path.posix.join(path.posix.dirname(page), target ?? ''))
        .filter((target) => !existsIn(target))
        .map((target) => `${page} -> ${target}`),
    )
    expect(broken).toEqual([])
  })
})

describe('the docs show', () => {
  const pages = ['README.md', 'docs/using.md']
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(((?:docs\/)?screens\/[^)]+)\)/g)].map(([, target = '']) =>
      path.posix.basename(target),
    ),
  )
  const kept = readdirSync(path.join(root, 'docs/screens'))

  it('every picture that a script takes of the product, and no other', () => {
    expect(kept.length).toBeGreaterThan(7)
    expect([...new Set(shown)].sort()).toEqual(kept.toSorted())
    expect(Object.keys(DOCS_PICTURES).sort()).toEqual(kept.toSorted())
  })

  it('pictures of states there are, none of them heavy', () => {
    const states = [...filesOf('e2e/states')].map(read).join('\n')
    const gone = Object.values(DOCS_PICTURES).filter(
      ([state]) => !states.includes(`'${String(state).replace('report-file-checked', 'report')}`),
    )
    expect(gone).toEqual([])
    const heavy = kept.filter((name) => statSync(path.join(root, 'docs/screens', name)).size > 200_000)
    expect(heavy).toEqual([])
  })

  it('a picture with words for whoever does not see it', () => {
    const unnamed = pages.flatMap((page) => [...read(page).matchAll(/!\[\s*\]\(/g)].map(() => page))
    expect(unnamed).toEqual([])
  })
})

function existsIn(target: string): boolean {
  try {
    return readdirSync(path.join(root, path.posix.dirname(target))).includes(path.posix.basename(target))
  } catch {
    return false
  }
}
