import { ACCOUNT_COMMANDS } from './account-commands'
import type { Command } from './command'
import { DATA_COMMANDS } from './data-commands'
import { TOKEN_COMMANDS } from './token-commands'

/** Every command, longest name first where one begins another. */
export const COMMANDS: readonly Command[] = [...ACCOUNT_COMMANDS, ...TOKEN_COMMANDS, ...DATA_COMMANDS]
