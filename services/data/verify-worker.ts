import { dirname } from 'node:path'
import { closeReader, openReadOnly } from '@/db/open'
import { answerInWorker } from '../worker'
import { verifyDesk } from './verify-desk'

/* Entry of the worker that verifies the data beside the server thread. Bundled into one file at build time. */
answerInWorker<{ file: string }>(({ file }) => {
  const db = openReadOnly(file)
  try {
    return verifyDesk(db, dirname(file))
  } finally {
    closeReader(db)
  }
})
