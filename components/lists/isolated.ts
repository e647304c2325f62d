/** A name inside a sentence of another direction: Unicode's isolates keep the two from mixing. */
export const isolated = (name: string) => `\u2068${name}\u2069`
