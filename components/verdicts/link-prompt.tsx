'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { safeHref } from '@/domain/source/safe-href'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

/** Asks for the address of a link; the empty address takes the link away. */
export function LinkPrompt({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const t = useTranslations('workbench.why')
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''))
  const [isWrong, setWrong] = useState(false)
  const apply = () => {
    const href = safeHref(address)
    if (address.trim() !== '' && href === null) return setWrong(true)
    if (href === null) editor.chain().extendMarkRange('link').unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link'))
      editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
    else editor.chain().extendMarkRange('link').setLink({ href }).run()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape come from the field inside.
    <div
      className="mt-1 flex items-end gap-2"
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply()
        else if (event.key === 'Escape') onClose()
        else return
        event.preventDefault()
      }}
    >
      <TextField
        label={t('link')}
        className="flex-1"
        type="url"
        dir="ltr"
        autoFocus
        value={address}
        error={isWrong ? t('notALink') : undefined}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button size="sm" onClick={apply}>
        {t('setLink')}
      </Button>
    </div>
  )
}
