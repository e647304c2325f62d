import { existsSync } from 'node:fs'
import { client, databaseFile, dataFolder } from '@/db/client'
import { takeInstanceLock } from '@/db/instance-lock'
import { AppError } from '@/domain/app-error'
import { operatorContext } from '@/services/account/operator'
import { backUp } from '@/services/data/back-up'
import { restoreBackup } from '@/services/data/restore-backup'
import { verifyDesk } from '@/services/data/verify-desk'
import { verifyFile } from '@/services/data/verify-file'
import { filesBeside } from '@/services/files/check-files'
import { type Command, flag, now, type Outcome } from './command'
import { desk } from './desk'
import { fill, texts } from './texts'
import { fileVerdictText, verdictText } from './verdict-text'

/** Keeping the data, and looking after it. */
export const DATA_COMMANDS: readonly Command[] = [
  {
    name: 'backup',
    key: 'backup',
    options: {},
    file: 'required',
    run(_values, file) {
      const { verdict, bytes, sha256, note, files } = backUp(operatorContext(desk()), file)
      const { events, head } = verdict.chain
      const said = fill(texts.done.backup, { file, bytes, events, head, sha256 })
      const beside = fill(texts.done.backupFiles, { files: files.count, folder: filesBeside(file) })
      return {
        text: files.count === 0 ? said : `${said}\n${beside}`,
        value: { ok: true, file, bytes, sha256, madeAt: note?.madeAt ?? null, events, head, files: files.count },
      }
    },
  },
  {
    name: 'restore',
    key: 'restore',
    options: { unproven: flag, 'without-files': flag },
    file: 'required',
    run(values, file) {
      if (existsSync(databaseFile()) && file === databaseFile()) throw new AppError('invalid', 'data.itself')
      const { verdict, aside, shutAgain } = restoreBackup(dataFolder(), file, now, {
        isUnproven: values.unproven === true,
        isWithoutFiles: values['without-files'] === true,
      })
      const { restore, aside: kept, nothingBefore, shut, unreadable } = texts.done
      const said = fill(restore, { file, events: verdict.chain.events, madeAt: verdict.madeAt ?? '?' })
      return {
        text: [
          said,
          aside ? fill(kept, { aside }) : nothingBefore,
          shutAgain ? fill(shut, shutAgain) : unreadable,
        ].join('\n'),
        value: { ok: true, file, madeAt: verdict.madeAt, events: verdict.chain.events, aside, shutAgain },
      }
    },
  },
  {
    name: 'verify',
    key: 'verify',
    options: {},
    file: 'optional',
    run: (_values, file) => (file === '' || file === databaseFile() ? verifyOwn() : verifyBackup(file)),
  },
  {
    name: 'migrate',
    key: 'migrate',
    options: {},
    run() {
      const lock = takeInstanceLock(dataFolder(), 'migrate')
      // Opening brings the schema up to date, after a verified backup.
      client()
      lock.release()
      return { text: texts.done.migrate, value: { ok: true } }
    },
  },
]

function verifyOwn(): Outcome {
  const verdict = verifyDesk(desk(), dataFolder())
  return { text: verdictText(verdict), value: { ok: verdict.isSound, ...verdict }, exitCode: verdict.isSound ? 0 : 1 }
}

function verifyBackup(file: string): Outcome {
  const verdict = verifyFile(file, dataFolder())
  return {
    text: fileVerdictText(file, verdict),
    value: { ok: verdict.isSound, ...verdict },
    exitCode: verdict.isSound ? 0 : 1,
  }
}
