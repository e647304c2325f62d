import { expect } from '@playwright/test'
import { markPassage } from '@/services/annotation/mark-passage'
import { linkClaims, unlinkClaims } from '@/services/claim/link-claims'
import { citeSource } from '@/services/evidence/cite-source'
import { setVerdict } from '@/services/verdict/set-verdict'
import { readWorkbench } from '@/services/workbench/read-workbench'
import { test } from './desk'
import { HANDS, handsOf } from './hands'
import { boxOfWords } from './houses/moves'
import { bench, heard, mark, openBench, painted, saved } from './workbench'

const TEXT = 'The bridge opened in 1932. It carried ten thousand cars. Papers wrote of rain that day.'

for (const name of HANDS) {
  const how = name === 'keyboard' ? 'with Tab, arrows and Enter only' : 'with a mouse'

  test(`claims that say the same become one with all they have, and are parted by one undo, ${how}`, async ({
    desk,
    seat,
  }) => {
    const page = await seat('rosa', { isKeyboardOnly: name === 'keyboard' })
    const hands = handsOf(page, name)
    await openBench(page, desk.article('The bridge', TEXT))
    await mark(hands, 'carried ten thousand cars')
    await hands.choose(bench.rating(page, 'True'))
    await mark(hands, 'wrote of rain')
    await mark(hands, 'opened in 1932')
    const bar = page.getByRole('toolbar', { name: 'Selected annotations' })

    if (name === 'keyboard') {
      for (const words of [/carried ten thousand/, /wrote of rain/, /opened in 1932/]) {
        await hands.press(bench.claim(page, words))
        await hands.press(bench.button(page, 'Select'))
      }
    } else {
      const press = async (words: string, key: 'Control' | 'Shift') => {
        const { x, y, width, height } = await boxOfWords(page, words)
        await page.keyboard.down(key)
        await page.mouse.click(x + width / 2, y + height / 2)
        await page.keyboard.up(key)
      }
      await press('carried ten thousand cars', 'Control')
      await press('wrote of rain', 'Shift')
    }
    await heard(page, '3 selected')
    await expect(bar.getByText('3 selected')).toBeVisible()

    await hands.press(bar.getByRole('button', { name: 'All the same claim as' }))
    await hands.pick(page.getByRole('menuitem', { name: /^Claim 1:/ }))
    await heard(page, '3 annotations are now claim 1.')
    await expect(bar).toBeHidden()
    await expect(bench.claims(page).getByRole('listitem')).toHaveCount(1)
    await saved(page)
    await page.reload()
    await expect(bench.claims(page).getByRole('listitem')).toHaveCount(1)
    await hands.press(bench.claim(page, /opened in 1932/))
    await expect(bench.panel(page).getByText('Also stated as:')).toBeVisible()
    await expect(bench.panel(page).getByRole('button', { name: /Still holds/ })).toBeVisible()

    await test.step('parted again, the verdict is with its own claim, as it was', async () => {
      await hands.press(bench.button(page, 'Part again: carried ten thousand cars'))
      await expect(bench.claims(page).getByRole('listitem')).toHaveCount(2)
      await hands.press(bench.claim(page, /carried ten thousand/))
      await expect(bench.rating(page, 'True')).toBeChecked()
      await expect(bench.panel(page).getByRole('button', { name: /Still holds/ })).toBeHidden()
    })
  })
}

test('several annotations are deleted at once by keys, come back with one undo, and Escape lets go', async ({
  desk,
  seat,
}) => {
  const page = await seat('rosa')
  const hands = handsOf(page, 'mouse')
  await openBench(page, desk.article('The bridge', TEXT))
  await mark(hands, 'carried ten thousand cars')
  await mark(hands, 'wrote of rain')
  await page.keyboard.press('i')
  await heard(page, '1 selected')
  await page.keyboard.press('Escape')
  await heard(page, 'Nothing selected')
  await page.keyboard.press('i')
  await page.keyboard.press('k')
  await page.keyboard.press('i')
  await heard(page, '2 selected')
  await hands.press(page.getByRole('toolbar', { name: 'Selected annotations' }).getByRole('button', { name: 'Delete' }))
  await expect.poll(() => painted(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await painted(page)).length).toBe(2)
})

test('an earlier check of another article is reused as one’s own of today, and taken back', async ({ desk, seat }) => {
  const there = desk.article('An earlier article', TEXT)
  const here = desk.article('The bridge again', `${TEXT} No more.`)
  const quote = { exact: 'It carried ten thousand cars' }
  const { sam, rosa } = desk.people
  const from = markPassage(sam, there, { purpose: 'claim', quote }).value.claimId as string
  citeSource(sam, { claimId: from, stance: 'supports', source: { title: 'Toll log' } })
  const ratingId = readWorkbench(sam, there).scale.ratings.find(({ key }) => key === 'true')?.id
  setVerdict(sam, { claimId: from, rev: null, ratingId, rationale: 'Counted at the gate.' })
  const claimId = markPassage(rosa, here, { purpose: 'claim', quote }).value.claimId as string

  const page = await seat('rosa')
  await page.goto(`/articles/${here}?claim=${claimId}`)
  const card = bench.panel(page).getByRole('region', { name: 'In other articles' }).getByRole('listitem').first()
  await expect(card).toContainText('An earlier article')
  await expect(card).toContainText('Toll log')
  await card.getByRole('button', { name: 'Reuse verdict and sources' }).click()
  await heard(page, 'Verdict and sources taken over')
  await expect(bench.rating(page, 'True')).toBeChecked()
  await expect(bench.panel(page)).toContainText(/After the check of “An earlier article”, .+, by Sam/)
  await expect(bench.panel(page)).toContainText('Counted at the gate.')
  await expect(card.getByText('Linked by Rosa')).toBeVisible()
  await bench.statements(page).focus()
  await page.keyboard.press('Control+z')
  await expect(bench.rating(page, 'True')).not.toBeChecked()
  await expect(card.getByText('Linked by Rosa')).toBeHidden()
})

test('of several verdicts of an earlier check one chooses whose is reused, with the keyboard', async ({
  desk,
  seat,
}) => {
  const there = desk.article('An earlier article', TEXT)
  const here = desk.article('The bridge again', `${TEXT} No more.`)
  const quote = { exact: 'It carried ten thousand cars' }
  const { sam, rosa, edith } = desk.people
  const from = markPassage(sam, there, { purpose: 'claim', quote }).value.claimId as string
  const ratingOf = (wanted: string) => readWorkbench(sam, there).scale.ratings.find(({ key }) => key === wanted)?.id
  setVerdict(sam, { claimId: from, rev: null, ratingId: ratingOf('true'), rationale: 'Counted at the gate.' })
  setVerdict(edith, { claimId: from, rev: null, ratingId: ratingOf('false'), rationale: 'The gate was shut.' })
  const claimId = markPassage(rosa, here, { purpose: 'claim', quote }).value.claimId as string

  const page = await seat('rosa')
  await page.goto(`/articles/${here}?claim=${claimId}`)
  const card = bench.panel(page).getByRole('region', { name: 'In other articles' }).getByRole('listitem').first()
  await card.getByRole('button', { name: 'Reuse a verdict and the sources' }).focus()
  await page.keyboard.press('Enter')
  const choice = page.getByRole('menuitem')
  await expect(choice).toHaveText([/^False.*Edith/, /^True.*Sam/])
  await page.keyboard.press('ArrowDown')
  await expect(choice.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heard(page, 'Verdict and sources taken over')
  await expect(bench.rating(page, 'True')).toBeChecked()
  await expect(bench.panel(page)).toContainText('Counted at the gate.')
})

test('a link that a colleague makes or takes away shows at once on the other claim', async ({ desk, seat }) => {
  const there = desk.article('An earlier article', TEXT)
  const here = desk.article('The bridge again', 'It carried twice as many, they say.')
  const { sam, rosa } = desk.people
  const from = markPassage(sam, there, { purpose: 'claim', quote: { exact: 'It carried ten thousand cars' } })
  const to = markPassage(rosa, here, { purpose: 'claim', quote: { exact: 'It carried twice as many' } })
  const [claimId, otherId] = [from.value.claimId as string, to.value.claimId as string]
  const page = await seat('rosa')
  await page.goto(`/articles/${here}?claim=${otherId}`)
  await expect(bench.field(page, 'Statement')).toHaveValue('It carried twice as many')
  const heading = bench.panel(page).getByRole('region', { name: 'In other articles' })
  await expect(heading).toHaveCount(0)
  linkClaims(sam, { claimId, otherId })
  await expect(heading.getByText('Linked by Sam')).toBeVisible()
  unlinkClaims(sam, { claimId, otherId })
  await expect(heading).toHaveCount(0)
})
