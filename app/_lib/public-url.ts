/** An address of this server as people and programs elsewhere write it. */
export function publicUrl(path: string): string {
  return new URL(path, process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).href
}
