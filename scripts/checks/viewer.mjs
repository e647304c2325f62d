// Every query on the work of the house takes the viewer and joins the predicates of db/visibility.ts, so that
// no count, list or stream can tell a person what they may not see.
import ts from 'typescript'
import { filesMatching, lineOf, parse, report, visit } from './source-files.mjs'

const GUARDED = [
  ...['articles', 'revisions', 'placements', 'annotations', 'clearances', 'claims', 'assessments', 'decisions'],
  ...[
    'questions',
    'claim_links',
    'claimLinks',
    'sources',
    'source_files',
    'sourceFiles',
    'evidence',
    'threads',
    'comments',
    'events',
    'event_changes',
    'search',
  ],
]
const IN_SQL = new RegExp(`\\b(FROM|JOIN)\\s+(${GUARDED.join('|')})\\b`, 'i')
const IN_DRIZZLE = new RegExp(`\\.(from|innerJoin|leftJoin)\\(\\s*(schema\\.)?(${GUARDED.join('|')})\\b`)
const WRITES = /^(insert|update|delete|upsert|put|replace|erase|probe)/

/** Reads that no person's answer is made of, each with its reason. */
const READS_FOR_WRITING = {
  'claim.ts': 'facts of one claim inside the transaction of a verb, after policy.ts allowed it',
  'claim-parts.ts': 'what moves from one claim to another inside the transaction of a verb',
  'claim-link.ts': 'the links of one claim inside the transaction of a verb',
  'object-past.ts': 'how rows stood that a verb puts back, inside its transaction',
  'counterpart.ts': 'the other claim on the same words, inside the transaction of a verb',
  'clearance.ts': 'facts of one sentence inside the transaction of a verb',
  'placement.ts': 'the wording a verdict judges, inside the transaction of a verb',
  'object-rows.ts': 'the row a verb is about to change; what is answered is read again by findObject',
  'question.ts': 'the questions of one claim inside the transaction of a verb',
  'event-log.ts': 'the head of the hash chain, and the changes just written',
  'revision.ts': 'the text a span is checked against before it is written',
  'scale-use.ts': 'whether a version of a scale may still be rewritten, inside the transaction of a verb',
  'search-integrity.ts': 'counts of index rows for the operator; it shows no content',
  'backup-log.ts': 'names and sizes of backup files, for admins; they tell nothing of any work',
  'erase-article.ts':
    'what an erasure removes, after policy.ts allowed it; editors, who see the titles of its sources, see all sources',
  'stored-files.ts': 'which bytes are meant by any row, for backups, checks and erasure; names only for the operator',
  'source-addresses.ts': 'derived forms of addresses, renewed at the start; they are shown to nobody',
  'shut.ts': 'what a restore by the operator shuts again; it shows counts',
  'integrity.ts': 'npm run admin -- verify counts rows and hashes for the operator; it shows no content',
}

const problems = []
const files = filesMatching(/^db\/queries\/.*(?<!\.test|\.fixture)\.ts$/, ['db'])
let guarded = 0
for (const file of files) {
  if (!IN_SQL.test(file.text) && !IN_DRIZZLE.test(file.text) && !/\bSCOPES\b/.test(file.text)) continue
  const base = file.name.split('/').at(-1)
  const tree = parse(file)
  visit(tree, (node) => {
    if (!ts.isFunctionDeclaration(node) || !node.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword))
      return
    const name = node.name?.text ?? ''
    if (WRITES.test(name)) return
    guarded += 1
    const takesViewer = node.parameters.some((one) => one.type && /\bViewer\b/.test(one.type.getText(tree)))
    if (!takesViewer && !READS_FOR_WRITING[base]) {
      problems.push(`${file.name}:${lineOf(tree, node)} ${name} reads the work of the house without a viewer`)
    } else if (takesViewer && !/from '\.\.\/visibility'/.test(file.text)) {
      problems.push(`${file.name}:${lineOf(tree, node)} ${name} takes a viewer and does not use db/visibility`)
    }
  })
}
for (const file of filesMatching(/\.tsx?$/, ['app', 'services', 'components', 'scripts'])) {
  if (/\.(test|fixture)\.tsx?$|-fixtures?\.ts$|^scripts\/(crash|bench|backup)\//.test(file.name)) continue
  if (/\$client\b/.test(file.text)) problems.push(`${file.name} reaches past db/queries to the driver ($client)`)
}
if (guarded === 0) problems.push('no query was seen at all: the check itself is broken')
report('queries with a viewer', `${guarded} reads in ${files.length} files`, problems)
