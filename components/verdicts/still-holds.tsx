import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { CommandKey } from '../workbench/command-key'
import { useUi } from '../workbench/ui-handles'

/** Says that what is out of date is right all the same; then goes with its notice, and the keyboard to the article. */
export function StillHolds({ onConfirm }: { readonly onConfirm: () => void }) {
  const t = useTranslations('workbench.verdict')
  const ui = useUi()
  const confirm = () => {
    onConfirm()
    ui.list?.focus()
  }
  return (
    <Button size="sm" onClick={confirm}>
      {t('stillHolds')} <CommandKey command="stillHolds" />
    </Button>
  )
}
