import messages from '@/messages/en/admin.json'

/** Everything the command line says. */
export const texts = messages

/** Puts values into a text's placeholders. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
