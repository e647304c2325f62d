import { expect } from '@playwright/test'
import { test } from './desk'
import { HANDS, handsOf } from './hands'
import { bench, heard, mark, openBench, saved } from './workbench'

const TEXT = 'The mayor said the bridge is closed for good. It opened in 1932.'
const QUOTE = 'bridge is closed for good'

for (const name of HANDS) {
  const how = name === 'keyboard' ? 'with Tab, arrows and Enter only' : 'with a mouse'

  test(`the panel follows the way of working and forgets nothing, ${how}`, async ({ desk, seat }) => {
    const page = await seat('edith', { isKeyboardOnly: name === 'keyboard' })
    const hands = handsOf(page, name)
    await openBench(page, desk.article('The bridge', TEXT))
    await mark(hands, QUOTE)
    const panel = bench.panel(page)
    await hands.write(panel.getByRole('textbox', { name: 'Said by' }), 'Ilse Brandt')
    const way = panel.getByLabel('Way of working')
    await hands.turn(way, -1)
    await heard(page, 'Way of working: Line check')
    await expect(panel.getByRole('textbox', { name: 'Said by' })).toBeHidden()
    await expect(panel).toContainText('1 field with content is hidden in this way of working: Said by.')
    await hands.press(panel.getByRole('button', { name: 'Show all', exact: true }))
    await expect(panel.getByRole('textbox', { name: 'Said by' })).toHaveValue('Ilse Brandt')
    await hands.press(panel.getByRole('button', { name: 'Show all fields' }))
    await expect(panel.getByRole('textbox', { name: 'Said by' })).toBeHidden()
    await hands.turn(way, 2)
    await expect(panel.getByLabel('Confidence')).toBeVisible()
    await saved(page)
    await page.reload()
    await expect(way).toHaveValue('data-set')
  })

  test(`one passage carries two claims, ${how}`, async ({ desk, seat }) => {
    const page = await seat('rosa', { isKeyboardOnly: name === 'keyboard' })
    const hands = handsOf(page, name)
    await openBench(page, desk.article('The bridge', TEXT))
    await mark(hands, QUOTE)
    await hands.choose(bench.rating(page, 'True'))
    const panel = bench.panel(page)
    await hands.press(panel.getByRole('button', { name: /^Said it/ }))
    await expect(panel.getByLabel('Who said it?')).toBeFocused()
    await page.keyboard.type('Ilse Brandt')
    await page.keyboard.press('Enter')
    await heard(page, 'that it was said, on the same words as claim 1')
    await expect(bench.field(page, 'Statement')).toHaveValue('Ilse Brandt said: “bridge is closed for good”')
    await expect(bench.claims(page).getByRole('listitem')).toHaveCount(2)
    await expect(bench.rating(page, 'True')).not.toBeChecked()

    await hands.press(panel.getByRole('button', { name: 'Also on these words: claim 1, that it is so' }))
    await expect(bench.field(page, 'Statement')).toHaveValue(QUOTE)
    await expect(bench.rating(page, 'True')).toBeChecked()
    await saved(page)
    if (name === 'keyboard') return
    await page.keyboard.press('Control+z')
    await expect(bench.claims(page).getByRole('listitem')).toHaveCount(1)
    await expect(panel.getByRole('textbox', { name: 'Said by' })).toHaveValue('')
    await saved(page)
  })
}
