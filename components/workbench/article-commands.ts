import type { Working } from '@/domain/article/article'
import type { CommandDraft } from './command'
import type { WorkbenchState } from './workbench-store'

/** Gives the article another way of working: other fields show, and nothing is lost. */
export function changeWorking(state: WorkbenchState, working: Working): CommandDraft | null {
  const article = state.objects.article.get(state.articleId)
  if (!article || article.working === working) return null
  return {
    name: 'changeArticle',
    target: { kind: 'article', id: article.id },
    input: { id: article.id, working },
    before: { working: article.working },
    patches: [{ kind: 'article', id: article.id, op: 'merge', fields: { working } }],
    undo: (now) => changeWorking(now, article.working),
  }
}
