import { client } from '@/db/client'
import { forgetOldAnswers } from '@/services/history/once'
import { log } from './log'

const EVERY = 6 * 60 * 60 * 1000

/** Puts away what nobody can need any more, at the start and then a few times a day. */
export function keepHouse(): void {
  const tidy = () => {
    try {
      forgetOldAnswers({ db: client(), now: () => new Date() })
    } catch (error) {
      log.error({ err: error }, 'old answers could not be put away')
    }
  }
  tidy()
  setInterval(tidy, EVERY).unref()
}
