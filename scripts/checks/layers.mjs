// Runs dependency-cruiser and makes sure that it saw the house: with a compiler it cannot use it reads nothing
// and reports success.
import { pinnedNode, run, tool } from '../lib/programs.mjs'
import { report } from './source-files.mjs'

const PLACES = ['app', 'components', 'services', 'db', 'domain', 'scripts', 'e2e', 'instrumentation.ts', 'proxy.ts']
const FEWEST = 150

const { output } = await run(
  pinnedNode,
  [tool('depcruise'), '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...PLACES],
  { capture: true },
)
const cruise = JSON.parse(output.slice(output.indexOf('{')))
const ours = cruise.modules.filter((one) => /^(app|components|services|db|domain)\//.test(one.source))
const problems = cruise.summary.violations.map((one) => `${one.from} -> ${one.to} (${one.rule.name})`)
for (const extension of ['.ts', '.tsx']) {
  const seen = ours.filter((one) => one.source.endsWith(extension) && one.dependencies.length > 0)
  if (seen.length < 20)
    problems.push(`the cruise saw imports in ${seen.length} ${extension} files only: it cannot read them`)
}
if (ours.length < FEWEST) problems.push(`the cruise saw ${ours.length} modules; there are at least ${FEWEST}`)
report('layers', `${ours.length} modules`, problems)
