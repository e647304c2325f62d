import { describe, expect, it } from 'vitest'
import { GUIDE_KEY, NO_NOTE } from '@/domain/guide/guide'
import { markSpan } from '../annotation/mark-span'
import { installSample } from '../article/install-sample'
import { deskFixture } from '../desk.fixture'
import { saveDraft } from '../draft/drafts'
import { readWorkbench } from '../workbench/read-workbench'
import { readGuide } from './read-guide'

const markIn = (desk: ReturnType<typeof deskFixture>, articleId: string) => {
  const { revisionId } = readWorkbench(desk.reviewer, articleId).article
  markSpan(desk.reviewer, { articleId, revisionId, start: 0, end: 4, purpose: 'claim' })
}

describe('the guide through the first minutes', () => {
  it('is there on the sample, for those who may mark, and nowhere else', () => {
    const desk = deskFixture()
    const sample = installSample(desk.admin)
    const guide = { note: NO_NOTE, isNewcomer: true }
    expect(readGuide(desk.reviewer, sample)).toEqual(guide)
    expect(readGuide(desk.admin, sample)).toEqual(guide)
    expect(readGuide(desk.viewer, sample)).toBeNull()
    expect(readGuide(desk.reviewer, desk.article('Coal fell.').article.id)).toBeNull()
  })

  it('knows who has worked: marks on the sample, and articles taken in, do not count', () => {
    const desk = deskFixture()
    const sample = installSample(desk.admin)
    const other = desk.article('Coal fell.').article.id
    markIn(desk, sample)
    expect(readGuide(desk.reviewer, sample)?.isNewcomer).toBe(true)
    expect(readGuide(desk.editor, sample)?.isNewcomer).toBe(true)
    markIn(desk, other)
    expect(readGuide(desk.reviewer, sample)?.isNewcomer).toBe(false)
    expect(readGuide(desk.second, sample)?.isNewcomer).toBe(true)
  })

  it('keeps a note for each person', () => {
    const desk = deskFixture()
    const sample = installSample(desk.admin)
    saveDraft(desk.reviewer, { key: GUIDE_KEY, body: '{"isHidden":true}' })
    expect(readGuide(desk.reviewer, sample)?.note).toEqual({ ...NO_NOTE, isHidden: true })
    expect(readGuide(desk.second, sample)?.note).toEqual(NO_NOTE)
  })
})
