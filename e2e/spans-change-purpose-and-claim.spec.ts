import { expect } from '@playwright/test'
import { test } from './desk'
import { HANDS, handsOf } from './hands'
import { bench, heard, mark, openBench, painted, saved } from './workbench'

const TEXT = 'The bridge opened in 1932. It carried ten thousand cars. Papers said the bridge opened in 1932 too.'

for (const name of HANDS) {
  const how = name === 'keyboard' ? 'with Tab, arrows and Enter only' : 'with a mouse'

  test(`a claim becomes a comment and a claim again, ${how}`, async ({ desk, seat }) => {
    const page = await seat('rosa', { isKeyboardOnly: name === 'keyboard' })
    const hands = handsOf(page, name)
    await openBench(page, desk.article('The bridge', TEXT))
    await mark(hands, 'carried ten thousand cars')
    const become = async (purpose: string) => {
      await hands.press(bench.button(page, 'Purpose of this span'))
      await hands.pick(page.getByRole('menuitem', { name: purpose, exact: true }))
    }
    await become('Comment')
    await heard(page, 'Now: Comment')
    await expect.poll(() => painted(page)).toEqual([{ tint: 'comment', text: 'carried ten thousand cars' }])
    await hands.write(bench.panel(page).getByRole('textbox', { name: 'Comment', exact: true }), 'By whose count?')
    await become('Claim')
    await expect(bench.field(page, 'Statement')).toHaveValue('carried ten thousand cars')
    await expect(bench.panel(page).getByText('By whose count?')).toBeVisible()
    await saved(page)

    await test.step('with a verdict it stays a claim, and it is said why', async () => {
      await hands.choose(bench.rating(page, 'True'))
      await become('Comment')
      await heard(page, 'they would lose their place')
      await expect.poll(() => painted(page)).toEqual([{ tint: 'true', text: 'carried ten thousand cars' }])
    })
  })

  test(`repeats become occurrences, and a span is moved to another claim, ${how}`, async ({ desk, seat }) => {
    const page = await seat('rosa', { isKeyboardOnly: name === 'keyboard' })
    const hands = handsOf(page, name)
    await openBench(page, desk.article('The bridge', TEXT))
    await mark(hands, 'carried ten thousand cars')
    await mark(hands, 'The bridge opened in 1932')

    await hands.press(bench.button(page, 'Find repeats'))
    const repeats = page.getByRole('dialog', { name: 'Repeats of this passage' })
    await expect(repeats.getByRole('blockquote')).toHaveText(['the bridge opened in 1932'])
    await hands.press(repeats.getByRole('button', { name: 'Make passage 1 an occurrence of this claim' }))
    await expect(repeats.getByText('No passage of the article repeats these words')).toBeVisible()
    await hands.press(repeats.getByRole('button', { name: 'Close' }).last())
    await expect
      .poll(async () => (await painted(page)).map(({ text }) => text))
      .toEqual(['carried ten thousand cars', 'the bridge opened in 1932', 'The bridge opened in 1932'])
    await expect(bench.claims(page).getByRole('listitem')).toHaveCount(2)

    await test.step('the other claim is the same one, it is decided: one claim is left', async () => {
      await hands.press(bench.claim(page, /carried ten thousand/))
      await hands.press(bench.button(page, 'Same claim as'))
      const field = page.getByRole('combobox', { name: /^Same claim as/ })
      await expect(field).toBeFocused()
      await page.keyboard.type('bridge opened')
      await page.keyboard.press('Enter')
      await heard(page, 'Now an occurrence of claim 1')
      await expect(bench.claims(page).getByRole('listitem')).toHaveCount(1)
      await saved(page)
      await page.reload()
      await expect(bench.claims(page).getByRole('listitem')).toHaveCount(1)
    })
  })
}
