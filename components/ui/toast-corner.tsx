'use client'

import { Toast } from '@base-ui/react/toast'
import { TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'
import { lifetime, onWaitingToasts, takeWaitingToasts } from './toast-queue'

/** Toasts, away from the bars of acts at the foot and at the words: F6 brings the focus to them, Escape closes the focused one. */
export default function ToastCorner() {
  const t = useTranslations('common')
  return (
    <Toast.Provider limit={4}>
      <TakeWaiting />
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t('notifications')}
          className="pointer-events-none fixed inset-x-4 top-16 z-60 flex flex-col items-center gap-2 outline-none min-[90rem]:end-auto min-[90rem]:top-auto min-[90rem]:bottom-4 min-[90rem]:items-start"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function TakeWaiting() {
  const { add, close } = Toast.useToastManager()
  useEffect(() => {
    const take = () => {
      for (const message of takeWaitingToasts()) {
        const id = add({
          title: message.text,
          type: message.kind ?? 'plain',
          priority: message.kind === 'problem' ? 'high' : 'low',
          timeout: lifetime(message),
          actionProps: message.action && {
            children: message.action.label,
            onClick: () => {
              message.action?.onAct()
              close(id)
            },
          },
        })
      }
    }
    take()
    return onWaitingToasts(take)
  }, [add, close])
  return null
}

function ToastList() {
  const t = useTranslations('common')
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['right', 'down']}
      className="pointer-events-auto w-full max-w-96 rounded-lg min-[90rem]:w-80 border border-line bg-ink text-paper shadow-floating transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-2 py-2 ps-3 pe-2 text-ui">
        {toast.type === 'problem' && <TriangleAlert aria-hidden className="size-4 shrink-0" />}
        <Toast.Title render={<p />} className="min-w-0 flex-1 py-1" />
        {toast.actionProps && (
          <Toast.Action
            render={<Button size="sm" />}
            className="border-paper/40 bg-transparent text-paper hover:not-disabled:bg-paper/15"
          />
        )}
        <Toast.Close
          aria-label={t('close')}
          render={<IconButton size="sm" label={t('close')} />}
          className="text-paper hover:not-disabled:bg-paper/15 hover:not-disabled:text-paper"
        >
          <X aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
