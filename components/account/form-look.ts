/** Fields of the sign-in and set-up forms: larger than in the workbench, easy to hit on a phone. */
export const formInput = 'h-10 text-base sm:text-sm'
