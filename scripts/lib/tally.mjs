// Adds up what the test runners report.
import { existsSync, readFileSync, rmSync } from 'node:fs'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** A runner that failed without a failed test (it could not start, a file did not load) counts as one failure. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Counts of a vitest JSON report; a file that could not be loaded is a failure of its own. */
export function vitestCounts(file, code) {
  const report = read(file)
  if (!report) return withExitCode({ passed: 0, failed: 0, skipped: 0 }, code || 1)
  const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  return withExitCode(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    },
    code,
  )
}

/** Counts of a Playwright JSON report. */
export function playwrightCounts(file, code) {
  const report = read(file)
  if (!report) return withExitCode({ passed: 0, failed: 0, skipped: 0 }, code || 1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

const firstLines = (text, lines = 12) =>
  (text ?? '')
    .split('\n')
    .slice(0, lines)
    .map((line) => `    ${line}`)
    .join('\n')

/** What failed in a vitest JSON report: `file > title`, and the beginning of the message. */
export function vitestFailures(file) {
  return (read(file)?.testResults ?? []).flatMap((one) => {
    const failed = one.assertionResults.filter((test) => test.status === 'failed')
    if (one.status === 'failed' && one.assertionResults.length === 0) return [`${one.name}\n${firstLines(one.message)}`]
    return failed.map((test) => `${one.name} > ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`)
  })
}

/** What failed in a Playwright JSON report: `file:line › title`, and the beginning of each message. */
export function playwrightFailures(file) {
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
  return (read(file)?.suites ?? [])
    .flatMap(specsOf)
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const errors = spec.tests.flatMap((test) => test.results).flatMap((result) => result.errors)
      return `${spec.file}:${spec.line} › ${spec.title}\n${errors.map((error) => firstLines(error.message)).join('\n')}`
    })
}

export function addCounts(counts) {
  const sum = (key) => counts.reduce((total, one) => total + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** The last line of every test run. */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function forgetReports(...files) {
  for (const file of files) rmSync(file, { force: true })
}
