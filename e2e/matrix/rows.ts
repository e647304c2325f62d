import { ACCOUNT_ROWS } from './account-rows'
import { ARTICLE_ROWS } from './article-rows'
import { CLAIM_ROWS } from './claim-rows'
import { DISCUSSION_ROWS } from './discussion-rows'
import { DOOR_ROWS } from './door-rows'
import type { ActionRow, CommandRow, HandlerRow, PageRow, Row } from './row'
import { SCALE_ROWS } from './scale-rows'
import { SOURCE_ROWS } from './source-rows'

/** The declared table: who may do what. It is written by hand and never derived from the program. */
const ROWS: readonly Row[] = [
  ...DOOR_ROWS,
  ...ARTICLE_ROWS,
  ...CLAIM_ROWS,
  ...SOURCE_ROWS,
  ...DISCUSSION_ROWS,
  ...SCALE_ROWS,
  ...ACCOUNT_ROWS,
]

const of = <K extends Row['is']>(kind: K) => ROWS.filter((row): row is Extract<Row, { is: K }> => row.is === kind)

export const PAGES: readonly PageRow[] = of('page')
export const HANDLERS: readonly HandlerRow[] = of('handler')
export const COMMANDS: readonly CommandRow[] = of('command')
export const ACTIONS: readonly ActionRow[] = of('action')
