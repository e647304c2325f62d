'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { type LinkTarget, type LinkTrouble, pathOfLink } from '@/domain/workbench/link'
import { Button, ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { useBench, useWorkbench } from './bench-context'
import { useWhen } from './use-when'

type Props = {
  readonly trouble: LinkTrouble
  readonly onOpen: (target: LinkTarget) => boolean
  readonly onDismiss: () => void
}

/** Why a link did not lead where it says, and what can be done: never a blank. */
export function LinkNotice({ trouble, onOpen, onDismiss }: Props) {
  const t = useTranslations('workbench.link')
  return (
    <Notice
      kind="warning"
      title={t(`trouble.${trouble.what}`)}
      className="m-3 mb-0 md:mx-6"
      actions={
        <>
          <WayOut trouble={trouble} onOpen={onOpen} onDismiss={onDismiss} />
          <Button size="sm" variant="quiet" onClick={onDismiss}>
            {t('dismiss')}
          </Button>
        </>
      }
    >
      <What trouble={trouble} />
    </Notice>
  )
}

function What({ trouble }: { readonly trouble: LinkTrouble }) {
  const t = useTranslations('workbench.link')
  const when = useWhen()
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const words = (text: string) =>
    text && (
      <q lang={article?.language} dir={article?.direction} className="mt-1 line-clamp-3 font-serif">
        {text}
      </q>
    )
  switch (trouble.what) {
    case 'deleted':
      return (
        <>
          <p>
            {t(trouble.by === null ? 'deletedUnnamed' : 'deletedBy', {
              name: trouble.by ?? '',
              when: when(trouble.at),
            })}{' '}
            {t(trouble.mayRestore ? 'mayRestore' : 'askEditor')}
          </p>
          {words(trouble.quote)}
        </>
      )
    case 'merged':
      return <p>{t('mergedInto')}</p>
    case 'elsewhere':
      return <p>{t('inArticle', { title: trouble.title })}</p>
    case 'older':
      return (
        <>
          <p>
            {t('ofVersion', { version: trouble.version, current: trouble.current })}{' '}
            {trouble.sentence === null ? t('wordsGone') : t('wordsAt', { number: trouble.sentence })}
          </p>
          {words(trouble.text)}
        </>
      )
    case 'missing':
      return <p>{t(`missing.${trouble.kind}`)}</p>
  }
}

function WayOut({ trouble, onOpen, onDismiss }: Props) {
  const t = useTranslations('workbench.link')
  if (trouble.what === 'deleted' && trouble.mayRestore)
    return <BringBack annotationId={trouble.annotationId} onOpen={onOpen} onDismiss={onDismiss} />
  if (trouble.what === 'elsewhere') {
    return (
      <ButtonLink size="sm" href={pathOfLink(trouble.articleId, { kind: trouble.kind, id: trouble.id })}>
        {t('goThere')}
      </ButtonLink>
    )
  }
  const { sentence } = trouble.what === 'older' ? trouble : { sentence: null }
  if (sentence === null) return null
  return (
    <Button
      size="sm"
      onClick={() => {
        onOpen({ kind: 'sentence', sentence, version: null })
        onDismiss()
      }}
    >
      {t('goToWords')}
    </Button>
  )
}

type BringBackProps = Pick<Props, 'onOpen' | 'onDismiss'> & { readonly annotationId: string }

/** Restores what was deleted, and opens it once the house has answered. */
function BringBack({ annotationId, onOpen, onDismiss }: BringBackProps) {
  const t = useTranslations('workbench.link')
  const { client } = useBench()
  const isAsked = useRef(false)
  const isBack = useWorkbench(({ objects }) => objects.annotation.has(annotationId))
  useEffect(() => {
    if (!isBack || !isAsked.current) return
    onOpen({ kind: 'annotation', id: annotationId })
    onDismiss()
  }, [isBack, annotationId, onOpen, onDismiss])
  return (
    <Button
      size="sm"
      onClick={() => {
        isAsked.current = true
        void client.run({ name: 'restoreAnnotation', target: null, input: { id: annotationId }, patches: [] })
      }}
    >
      {t('bringBack')}
    </Button>
  )
}
