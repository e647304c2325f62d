import { expect } from '@playwright/test'
import { WORKING } from '@/domain/article/article'
import { markPassage } from '@/services/annotation/mark-passage'
import { changeArticle } from '@/services/article/change-article'
import { changeClaim } from '@/services/claim/change-claim'
import { citeSource } from '@/services/evidence/cite-source'
import { decideClaim } from '@/services/verdict/decide-claim'
import { setVerdict } from '@/services/verdict/set-verdict'
import { readWorkbench } from '@/services/workbench/read-workbench'
import { checkedArticle } from './api/checked-article'
import { type Desk, test } from './desk'
import { HANDS, handsOf } from './hands'
import { pressKeys } from './houses/moves'
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

/** An article of this way with two claims that Edith judged and Sam changed since, the second settled too, and one that is open. */
function changedSince({ article, people: { edith, sam } }: Desk, working: (typeof WORKING)[number]): string {
  const id = article(`The bridge, ${working}`, 'The bridge opened in 1932. It is long. Nobody paid a toll.')
  const { article: before, scale } = readWorkbench(edith, id)
  changeArticle(edith, { id, rev: before.rev, working })
  const ratingId = scale.ratings[0]?.id as string
  const [first, second] = ['bridge opened in 1932', 'It is long', 'Nobody paid a toll'].map(
    (exact) => markPassage(edith, id, { purpose: 'claim', quote: { exact } }).value.claimId as string,
  )
  for (const claimId of [first, second] as string[]) setVerdict(edith, { claimId, rev: null, ratingId })
  decideClaim(edith, { claimId: second as string, rev: null, ratingId, reason: 'Measured.' })
  for (const claimId of [first, second] as string[])
    changeClaim(sam, { id: claimId, rev: 1, statement: `${claimId === first ? 'It opened' : 'It is long'}, they say.` })
  return id
}

for (const working of WORKING) {
  test(`${working}: a claim waits with its clock, and what changed since its verdict still holds, by key and by button`, async ({
    desk,
    seat,
  }) => {
    const page = await seat('edith')
    await openBench(page, changedSince(desk, working))
    const panel = bench.panel(page)
    const again = bench.claim(page, /check again/)
    const inArticle = () => expect(bench.statements(page)).toBeFocused()
    await bench.statements(page).focus()
    await expect(again).toHaveCount(2)
    await pressKeys(page, 'n')
    await expect(panel.getByText('The claim, its words or its evidence changed after your verdict.')).toBeVisible()
    await pressKeys(page, 'y')
    await heard(page, 'Claim 1: True, still holds')
    await expect(again).toHaveCount(1)
    await inArticle()
    await pressKeys(page, 'y')
    await heard(page, 'there is nothing to confirm')
    // The verdict and the decision of the second are confirmed as one.
    await pressKeys(page, 'n')
    await expect(panel.getByText('changed after it was settled')).toBeVisible()
    await panel.getByRole('button', { name: /^Still holds/ }).click()
    await heard(page, 'Claim 2: True, still holds')
    await expect(again).toHaveCount(0)
    await expect(panel.getByText('changed after it was settled')).toBeHidden()
    await inArticle()

    await pressKeys(page, 'n', 'h')
    await page.keyboard.type('Ann')
    await pressKeys(page, 'Enter')
    await heard(page, 'Waiting on Ann')
    await inArticle()
    await expect(bench.claim(page, /Waiting on Ann for less than a minute/)).toBeVisible()
    await panel.getByRole('button', { name: 'Change', exact: true }).click()
    await bench.field(page, 'Due').fill('2020-01-31')
    await panel.getByRole('button', { name: 'Wait', exact: true }).click()
    await expect(bench.claim(page, /Waiting on Ann.*overdue since Jan 31/)).toBeVisible()
    await panel.getByRole('button', { name: 'Waits no more' }).click()
    await expect(bench.claim(page, /Waiting on Ann/)).toHaveCount(0)
    await inArticle()
    await saved(page)
  })
}

test('a question that no source answers is changed on its card, and stays unanswerable', async ({ desk, seat }) => {
  const { articleId, claimId } = checkedArticle(desk)
  const { edith, rosa } = desk.people
  changeArticle(edith, { id: articleId, rev: readWorkbench(edith, articleId).article.rev, working: 'data-set' })
  const question = 'Who paid for it?'
  const evidenceId = citeSource(rosa, { claimId, stance: 'context', question, answerType: 'Unanswerable' }).value
    .evidenceId
  const page = await seat('rosa')
  await page.goto(`/articles/${articleId}?claim=${claimId}`)
  const card = bench.panel(page).getByRole('listitem').filter({ hasText: question })
  await card.getByRole('button', { name: 'Edit question 1' }).click()
  const form = bench.panel(page).getByRole('form', { name: 'Edit question 1' })
  await expect(form.getByLabel('Question')).toBeFocused()
  await form.getByLabel('Question').fill('Who paid for the bridge?')
  await form.getByLabel('Kind of answer').selectOption('Extractive')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText('Without a source a question can only be unanswerable.')).toBeVisible()
  await form.getByLabel('Kind of answer').selectOption('Unanswerable')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await saved(page)
  const now = readWorkbench(rosa, articleId).evidence.find(({ id }) => id === evidenceId)
  expect(now).toMatchObject({ question: 'Who paid for the bridge?', answerType: 'Unanswerable', sourceId: null })
})
