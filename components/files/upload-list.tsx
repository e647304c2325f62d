'use client'

import { CircleAlert, RotateCcw, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { IconButton } from '../ui/icon-button'
import { ProgressBar } from '../ui/progress-bar'
import { dropUpload, isForGood, retryUpload, type Upload, useUploads } from './upload-queue'
import { useFileSize } from './use-file-size'

/** The files on their way to a source: how far, a way to stop, and why one was not kept. */
export function UploadList({ sourceId }: { readonly sourceId: string }) {
  const t = useTranslations('files')
  const uploads = useUploads(sourceId)
  if (uploads.length === 0) return null
  return (
    <ul aria-label={t('uploads')} className="flex flex-col gap-1.5">
      {uploads.map((upload) => (
        <li key={upload.key} className="rounded-lg border border-line bg-paper px-2.5 py-1.5 text-ui">
          {upload.state === 'failed' ? <Failed upload={upload} /> : <UnderWay upload={upload} />}
        </li>
      ))}
    </ul>
  )
}

function UnderWay({ upload: { key, file, sent, state } }: { readonly upload: Upload }) {
  const t = useTranslations('files')
  const format = useFormatter()
  const size = useFileSize()
  const percent = format.number(file.size === 0 ? 0 : sent / file.size, { style: 'percent' })
  const text = state === 'waiting' ? t('waiting') : sent >= file.size ? t('checking') : t('sent', { percent })
  return (
    <div className="flex items-center gap-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex min-w-0 justify-between gap-3">
          <bdi className="truncate">{file.name}</bdi>
          <span className="shrink-0 text-ink-2 text-xs">{`${text} · ${size(file.size)}`}</span>
        </span>
        <ProgressBar
          label={t('progress', { name: file.name })}
          text={text}
          total={file.size}
          segments={[{ key: 'sent', value: sent, tone: 'accent' }]}
        />
      </div>
      <IconButton size="sm" label={t('cancel', { name: file.name })} onClick={() => dropUpload(key)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

function Failed({ upload: { key, file, problem } }: { readonly upload: Upload }) {
  const t = useTranslations('files')
  return (
    <div role="alert" className="flex items-start gap-2">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-rate-false" />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <bdi className="font-semibold">{file.name}</bdi>{' '}
        {problem && ('message' in problem ? problem.message : t(`problem.${problem.is}`))}
      </p>
      {!isForGood(problem) && (
        <IconButton size="sm" label={t('again', { name: file.name })} onClick={() => retryUpload(key)}>
          <RotateCcw aria-hidden />
        </IconButton>
      )}
      <IconButton size="sm" label={t('dismiss', { name: file.name })} onClick={() => dropUpload(key)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
