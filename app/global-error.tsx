'use client'

import './globals.css'
import messages from '@/messages/en/common.json'

/** The last resort, when even the layout broke: it depends on nothing, not on messages being served. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { crash, product, tryAgain } = messages
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>{product}</title>
        <main className="mx-auto flex min-h-dvh max-w-xl flex-col items-start justify-center gap-3 p-4">
          <h1 className="font-semibold text-lg">{crash.title}</h1>
          <p className="text-ink-2">{crash.text}</p>
          {error.digest && <p className="text-xs">{crash.code.replace('{digest}', error.digest)}</p>}
          <button type="button" onClick={reset} className="rounded-lg border border-line-strong bg-paper px-3 py-1.5">
            {tryAgain}
          </button>
        </main>
      </body>
    </html>
  )
}
