'use client'

import { useCallback } from 'react'
import type { Working } from '@/domain/article/article'
import { isShownIn, type WayField } from '@/domain/article/ways'
import { useWorkbench } from './bench-context'
import { deviceSetting, useDeviceSetting } from './device-setting'

/** Whether this person wants to see every field, whatever the article's way of working shows. */
export const showAllFields = deviceSetting('tickmark:show-all-fields', (kept) => kept === 'yes')

export const chooseAllFields = (isAll: boolean): void => showAllFields.keep(isAll ? 'yes' : null)

/** The article's way of working. */
export function useWorking(): Working {
  return useWorkbench((state) => state.objects.article.get(state.articleId)?.working ?? 'public-verdict')
}

/** Whether a field shows: because the article's way of working has it, or because this person wants all. */
export function useShows(): (field: WayField) => boolean {
  const working = useWorking()
  const isAll = useDeviceSetting(showAllFields)
  return useCallback((field) => isAll || isShownIn(working, field), [working, isAll])
}
