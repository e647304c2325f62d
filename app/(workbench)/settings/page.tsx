import { redirect } from 'next/navigation'
import { requireContext } from '@/app/_lib/context'
import { sectionsOf } from './sections'

/** Leads to the first section this person may open. */
export default async function SettingsPage() {
  const { actor } = await requireContext()
  redirect(`/settings/${sectionsOf(actor)[0]}`)
}
