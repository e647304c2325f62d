/** An e-mail address as it is stored and looked up: without outer white space, in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}
