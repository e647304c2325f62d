'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { onWaitingToasts, waitingToasts } from './toast-queue'

const ToastCorner = lazy(() => import('./toast-corner'))

/** The corner for toasts; its code is loaded with the first one. */
export function Toaster() {
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    const look = () => setWanted((was) => was || waitingToasts().length > 0)
    look()
    return onWaitingToasts(look)
  }, [])
  if (!isWanted) return null
  return (
    <Suspense fallback={null}>
      <ToastCorner />
    </Suspense>
  )
}
