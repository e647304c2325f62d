import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '@playwright/test'

// The whole run is `npm run verify:backup`: 50 backups, 20 writers.
test('backups made while people write hold all that was acknowledged; a copy by cp is told from one', () => {
  test.setTimeout(180_000)
  const program = path.join(process.cwd(), 'build', 'verify-backup.mjs')
  const args = [program, '--backups=3', '--writers=4', '--seed=1']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toContain('Every backup holds what was acknowledged before it began.')
  expect(stdout).toMatch(/told from a backup +1\n/)
  expect(status).toBe(0)
})
