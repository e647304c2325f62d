import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AppError } from '@/domain/app-error'
import type { WorkbenchHead } from '@/domain/workbench/objects'
import { readWorkbenchHead } from '@/services/workbench/read-workbench'
import { requireContext } from './context'

/**
 * What a page of one article carries itself, read once for its title and for itself; not found alike for
 * what is not there and what this person may not see.
 */
export const articleHead = cache(async (id: string): Promise<WorkbenchHead> => {
  const ctx = await requireContext()
  try {
    return readWorkbenchHead(ctx, id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
})
