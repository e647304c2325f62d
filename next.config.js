import createNextIntlPlugin from 'next-intl/plugin'

const withMessages = createNextIntlPlugin('./app/_lib/i18n.ts')
const root = import.meta.dirname

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Native or worker-starting packages: required at run time, never bundled.
  serverExternalPackages: ['better-sqlite3', 'pino'],
  // Read from disk at run time, so no import leads the tracer to them.
  outputFileTracingRoot: root,
  outputFileTracingIncludes: {
    '/*': ['./drizzle/**/*', './messages/**/*', './node_modules/better-sqlite3/prebuilds/**/*'],
  },
  // Next hands on only so much of a body that passed proxy.ts; handlers refuse above 24 MB themselves.
  experimental: { proxyClientMaxBodySize: '25mb' },
  // A lockfile in a parent folder must not move the root of a checkout.
  turbopack: { root },
  // `npm run check` type-checks once; building does not repeat it.
  typescript: { ignoreBuildErrors: true },
}

export default withMessages(config)
