import { dirname } from 'node:path'
import { readChainHead } from '@/db/chain-head'
import { closeReader, openReadOnly } from '@/db/open'
import { verifyData } from '../history/verify-data'
import { answerInWorker } from '../worker'

/* Entry of the worker that verifies the data beside the server thread. Bundled into one file at build time. */
answerInWorker<{ file: string }>(({ file }) => {
  // The note is read before the data: it may lag behind, never be ahead.
  const noted = readChainHead(dirname(file))
  const db = openReadOnly(file)
  try {
    return verifyData(db, noted)
  } finally {
    closeReader(db)
  }
})
