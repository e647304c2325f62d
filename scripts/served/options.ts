/** The value of `--name=value` on the command line. */
export function option(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
}

/** A whole number of the command line. @throws Error when it is none, or less than 1. */
export function wholeNumber(name: string, otherwise: number): number {
  const value = Number(option(name) ?? otherwise)
  if (Number.isInteger(value) && value >= 1) return value
  throw new Error(`--${name} must be a whole number of at least 1.`)
}
