import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { STATES } from './states'

const drawn = new Set(STATES.flatMap(({ draws }) => draws))
/** A page that only sends elsewhere has nothing to show. */
const REDIRECTS = new Set(['app/page.tsx', 'app/(workbench)/settings/page.tsx'])
/** The building blocks that dialogs and menus are made of; whoever uses one is asked for. */
const BLOCKS = new Set(['dialog', 'menu', 'type-to-confirm'].map((name) => `components/ui/${name}.tsx`))

test('every page has a state', () => {
  const pages = globSync('app/**/{page,error,not-found}.tsx').filter((file) => !REDIRECTS.has(file))
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter((file) => !drawn.has(file))).toEqual([])
})

test('every dialog, menu and toast has a state', () => {
  const opening =
    /<Dialog\b|<TypeToConfirm\b|showModal\(|showPopover\(|<Menu\.Popup|<Toast\.Root|role="(?:alert)?dialog"/
  const files = globSync('{app,components}/**/*.tsx')
    .filter((file) => !BLOCKS.has(file) && !file.endsWith('.test.tsx'))
    .filter((file) => opening.test(readFileSync(file, 'utf8')))
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter((file) => !drawn.has(file))).toEqual([])
})

test('no state is named twice, and every file a state draws is there', () => {
  expect(new Set(STATES.map(({ name }) => name)).size).toBe(STATES.length)
  const files = new Set(globSync('{app,components}/**/*.tsx'))
  expect([...drawn].filter((file) => !files.has(file))).toEqual([])
})
