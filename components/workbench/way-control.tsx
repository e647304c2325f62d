'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { WORKING, type Working } from '@/domain/article/article'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
import { Select } from '../ui/select'
import { changeWorking } from './article-commands'
import { useBench, useWorkbench } from './bench-context'
import { useDeviceSetting } from './device-setting'
import { chooseAllFields, showAllFields, useWorking } from './shown-fields'

/** The article's way of working, which an editor chooses; and whether one sees every field all the same. */
export function WayControl() {
  const t = useTranslations('workbench.fields')
  const working = useWorking()
  const choose = useWayChoice()
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const isAll = useDeviceSetting(showAllFields)
  return (
    <div
      className={cn(
        'flex flex-wrap gap-x-4 gap-y-2 border-line border-t px-4 py-3',
        isEditor ? 'items-end' : 'items-center',
      )}
    >
      {isEditor ? (
        <Select
          label={t('way')}
          value={working}
          options={WORKING.map((one) => ({ value: one, label: t(`ways.${one}`) }))}
          onChange={(event) => choose(event.target.value as Working)}
        />
      ) : (
        <p className="text-ui">
          <span className="text-ink-2">{t('way')}</span> {t(`ways.${working}`)}
        </p>
      )}
      <Button
        size="sm"
        variant="quiet"
        className="-ms-2 forced-colors:ms-0"
        aria-pressed={isAll}
        onClick={() => {
          chooseAllFields(!isAll)
          announce(t(isAll ? 'wayShown' : 'allShown', { way: t(`ways.${working}`) }))
        }}
      >
        {isAll ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        {t('all')}
      </Button>
    </div>
  )
}

/** Gives the article another way of working, and says so. */
export function useWayChoice(): (working: Working) => void {
  const t = useTranslations('workbench.fields')
  const { store, run } = useBench()
  return (working) => {
    const draft = changeWorking(store.getSnapshot(), working)
    if (!draft) return
    void run(draft)
    announce(t('wayChanged', { way: t(`ways.${working}`) }))
  }
}
