import { expect } from '@playwright/test'
import { prepareRevision } from '@/services/article/prepare-revision'
import { storeArticle } from '@/services/article/save-article'
import { paragraphs } from '@/services/desk.fixture'
import { listScales } from '@/services/scale/list-scales'
import { type Desk, test } from './desk'
import { tabTo } from './hands'
import { bench, heard, openBench, saved } from './workbench'

const LABELS = [
  ...['Certain', 'Nearly certain', 'Likely', 'Rather likely', 'Open', 'Rather unlikely', 'Unlikely', 'Very unlikely'],
  ...['Nearly impossible', 'Impossible', 'Invented', 'Malicious'],
]

/** Takes in an article on a scale of the house, as an editor does who names one. */
function articleOn({ people }: Desk, scale: string, ...texts: readonly string[]): string {
  const document = paragraphs(...texts)
  const input = {
    document,
    title: 'Weather',
    language: 'en',
    direction: 'ltr',
    working: 'public-verdict',
    scale,
  } as const
  const options = { isSample: false, exclusions: 'accepted' } as const
  return storeArticle(people.edith, input, prepareRevision(document, 'en'), options).value.id
}

const scaleCalled = ({ people }: Desk, name: string) => {
  const found = listScales(people.edith).find((scale) => scale.name === name)
  if (!found) throw new Error(`No scale is called ${name}.`)
  return found
}

test('an editor makes a scale of twelve ratings by keyboard, and a checker rates by name', async ({ desk, seat }) => {
  const page = await seat('edith', { isKeyboardOnly: true })

  await test.step('twelve ratings are typed, and one is moved with the buttons', async () => {
    await page.goto('/settings/scales/new')
    await tabTo(page.getByLabel('Name'))
    await page.keyboard.type('Odds')
    for (const [index, label] of LABELS.entries()) {
      // A new scale begins with two rows; each further one takes the focus to its label.
      if (index > 1) {
        await tabTo(page.getByRole('button', { name: 'Add a rating' }))
        await page.keyboard.press('Enter')
      } else {
        await tabTo(page.getByLabel('Label', { exact: true }).nth(index))
      }
      await expect(page.getByLabel('Label', { exact: true }).nth(index)).toBeFocused()
      await page.keyboard.type(label)
    }
    await tabTo(page.getByRole('button', { name: 'Move down: Malicious' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await heard(page, 'Malicious: without a place in the order, 1 of 1')
    await tabTo(page.getByRole('button', { name: 'Make the scale' }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/settings\/scales\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { level: 1, name: 'Odds' })).toBeVisible()
    const { latest } = scaleCalled(desk, 'Odds')
    expect(latest.ratings.map(({ label }) => label)).toEqual(LABELS)
    expect(latest.ratings.map(({ rank }) => rank)).toEqual([...Array(11).keys(), null])
    expect(latest.ratings[3]?.key).toBe('rather-likely')
  })

  const { id } = scaleCalled(desk, 'Odds')
  const article = articleOn(desk, id, 'It will rain tomorrow.', 'It rained yesterday.')

  await test.step('v finds the tenth rating by a part of its name, and the focus comes back', async () => {
    const checker = await seat('rosa')
    await openBench(checker, article)
    await bench.statements(checker).focus()
    await checker.keyboard.press('c')
    await heard(checker, 'Claim 1, open')
    await checker.keyboard.press('v')
    // The very next key belongs to the box.
    await checker.keyboard.type('impo')
    const box = bench.panel(checker).getByRole('combobox')
    await expect(box).toHaveValue('impo')
    await expect(bench.panel(checker).getByRole('option')).toHaveText(['Impossible', 'Nearly impossible'])
    await checker.keyboard.press('ArrowDown')
    await expect(bench.panel(checker).getByRole('option', { selected: true })).toHaveText('Nearly impossible')
    await checker.keyboard.press('ArrowUp')
    await checker.keyboard.press('Enter')
    await heard(checker, 'Claim 1: Impossible')
    await expect(box).toBeHidden()
    await expect(bench.rating(checker, 'Impossible')).toBeChecked()
    await expect(bench.statements(checker)).toBeFocused()
    await checker.keyboard.press('v')
    await checker.keyboard.press('Escape')
    await expect(box).toBeHidden()
    await expect(bench.statements(checker)).toBeFocused()
    await checker.keyboard.press('2')
    await expect(bench.rating(checker, 'Nearly certain')).toBeChecked()
    await saved(checker)
  })

  await test.step('a change of the scale in use makes a version, and says who stays', async () => {
    await page.goto(`/settings/scales/${id}`)
    await expect(page.getByText(/Saving makes version 2; 1 article stays on version 1/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Remove: Certain' })).toHaveCount(0)
    await tabTo(page.getByRole('button', { name: 'Add a rating' }))
    await page.keyboard.press('Enter')
    await page.keyboard.type('Absurd')
    await tabTo(page.getByRole('button', { name: 'Save', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Version 2 made; 1 article stays on version 1.').first()).toBeVisible()
    expect(scaleCalled(desk, 'Odds').versions.map(({ version, articles }) => [version, articles])).toEqual([
      [2, 0],
      [1, 1],
    ])
  })
})

test('what was typed into a scale is there again after a reload, and after it was refused', async ({ desk, seat }) => {
  const page = await seat('edith')
  await page.goto(`/settings/scales/${scaleCalled(desk, 'Tickmark').id}`)
  await page.getByLabel('Name').fill('Tickmark of the harbour')
  await page.reload()
  await expect(page.getByText('What you changed and did not save is back.')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Tickmark of the harbour')
  await page.getByRole('button', { name: /^True/ }).click()
  await page.getByLabel('Label', { exact: true }).fill('Mostly true')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/is the label of another rating/)).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Tickmark of the harbour')
  await page.getByRole('button', { name: 'Discard changes' }).first().click()
  await expect(page.getByLabel('Name')).toHaveValue('Tickmark')
})

test('on a scale without ratings v writes the conclusion, and the list says it', async ({ desk, seat }) => {
  const page = await seat('rosa')
  await openBench(page, articleOn(desk, 'full-fact', 'Waiting times fell by half.'))
  await bench.statements(page).focus()
  await page.keyboard.press('c')
  await heard(page, 'Claim 1, open')
  await page.keyboard.press('v')
  await page.keyboard.type('They fell by a third.')
  await page.keyboard.press('Enter')
  await expect(bench.statements(page)).toBeFocused()
  await expect(bench.claim(page, /Claim 1, They fell by a third\./)).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(bench.claim(page, /They fell by a third\./)).toBeVisible()
})

test('readers see a scale and cannot change it', async ({ desk, seat }) => {
  const page = await seat('vera')
  await page.goto('/settings/scales')
  await expect(page.getByRole('link', { name: 'New scale' })).toHaveCount(0)
  await page.goto(`/settings/scales/${scaleCalled(desk, 'PolitiFact').id}`)
  await expect(page.getByRole('row', { name: /Pants on Fire/ })).toContainText('1 of 6')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  expect((await page.goto('/settings/scales/new'))?.status()).toBe(404)
})
