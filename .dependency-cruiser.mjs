// Who may import whom (docs/architecture.md). `npm run check` fails on any edge that is not in the table,
// type-only imports included, and when the cruise saw suspiciously few modules.

const TESTS = '\\.(test|fixture|fixtures)\\.tsx?$|-(fixtures?|arbitrary)\\.tsx?$|/test-[a-z-]+\\.ts$'
const PACKAGE = '(^|/)node_modules/'

/** A rule that lets a layer import only what the pattern allows. */
function layer(name, from, allowed, comment) {
  return {
    name: `layer-${name}`,
    comment,
    severity: 'error',
    from: { path: from, pathNot: TESTS },
    to: { path: '^(app|components|services|db|domain|scripts|e2e|docs|controls)/', pathNot: allowed },
  }
}

/** A rule that lets a layer use only the named packages (and, with `node`, what Node brings). */
function packages(name, from, allowed, { node }) {
  return [
    {
      name: `packages-${name}`,
      severity: 'error',
      from: { path: from, pathNot: TESTS },
      to: { path: PACKAGE, pathNot: `node_modules/(@types/)?(${allowed})(/|$)` },
    },
    ...(node
      ? []
      : [
          {
            name: `no-node-in-${name}`,
            severity: 'error',
            from: { path: from, pathNot: TESTS },
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ]
}

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-missing',
      comment: 'An import that leads nowhere, or to a package that package.json does not name.',
      severity: 'error',
      from: { pathNot: '^(next-env|\\.next)' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared',
      severity: 'error',
      from: { path: '^(app|components|services|db|domain)/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'tests-are-imported-by-nothing',
      severity: 'error',
      from: { pathNot: `${TESTS}|^e2e/` },
      to: { path: `${TESTS}|^e2e/` },
    },
    layer('domain', '^domain/', '^domain/', 'domain is pure: it imports only domain'),
    layer('db', '^db/', '^(db|domain)/', 'db imports domain'),
    layer('services', '^services/', '^(services|db|domain)/', 'services import db and domain'),
    layer(
      'components',
      '^components/',
      '^(components|domain)/',
      'components draw values of domain; pages hand them functions',
    ),
    layer('app', '^app/(?!_lib/)', '^(app|services|components|domain)/', 'only app/_lib reaches db'),
    layer('app-lib', '^app/_lib/', '^(app|services|components|domain|db)/', ''),
    layer('scripts', '^scripts/', '^(scripts|services|db|domain)/', ''),
    ...packages(
      'domain',
      '^domain/',
      'zod|approx-string-match|fast-diff|diff-match-patch-es|mdast|mdast-util-[a-z-]+|micromark-extension-gfm|uuid|tinyld',
      { node: false },
    ),
    ...packages('db', '^db/', 'drizzle-orm|better-sqlite3|node|uuid', { node: true }),
    ...packages('components', '^components/', componentPackages(), { node: false }),
    {
      name: 'packages-services',
      comment: 'services know no web framework',
      severity: 'error',
      from: { path: '^services/', pathNot: TESTS },
      to: {
        path: 'node_modules/(next|next-auth|next-intl|next-themes|react|react-dom|@tiptap/react|drizzle-orm|better-sqlite3)/',
      },
    },
    {
      name: 'only-db-knows-the-driver',
      severity: 'error',
      from: { pathNot: `^db/|${TESTS}` },
      to: { path: 'node_modules/(@types/)?(drizzle-orm|better-sqlite3)/' },
    },
    {
      name: 'no-server-in-components',
      comment: 'Pages hand values and functions down; a component that fetches a handler cannot be drawn alone.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: 'node_modules/(next/(headers|server|cache)|next-auth|next-intl/server)' },
    },
  ],
  options: {
    includeOnly:
      '^(app|components|services|db|domain|scripts|e2e|node_modules|instrumentation|proxy|next\\.config)|^[a-z_]+$|^node:',
    exclude: { path: '^(\\.next|build|docs|controls)/|\\.(css|json|svg)$' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // In the worktrees of the controls node_modules is a link; its packages are packages all the same.
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}

function componentPackages() {
  return [
    'react',
    'react-dom',
    'next',
    'next-intl',
    'use-intl',
    'next-themes',
    '@base-ui/react',
    '@tiptap',
    'prosemirror-[a-z]+',
    'lucide-react',
    'sonner',
    'cmdk',
    'clsx',
    'tailwind-merge',
    'class-variance-authority',
    'tinykeys',
    'uuid',
    '@tanstack',
    'react-hook-form',
    'csstype',
  ].join('|')
}
