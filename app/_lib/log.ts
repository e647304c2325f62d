import { pino } from 'pino'

/** The server's log: what happened to the process. Never article text, tokens, bodies or addresses. */
export const log = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
