import type { WorkState } from '@/domain/claim/claim'
import type { SettleRule } from '@/domain/workbench/objects'
import { VERDICTS_SEEN } from './visibility'

/*
 * domain/claim/standing.ts as SQL, to filter and count by; what is shown of a claim is computed by the
 * domain itself. A property test holds the two together. The claim's row is `o`; `@quorum` is bound.
 */

/** What JavaScript's trim() takes away. */
const SPACE = `char(9,10,11,12,13,32,160,5760,8192,8193,8194,8195,8196,8197,8198,8199,8200,8201,8202,8232,8233,8239,8287,12288,65279)`
const said = (alias: string) => `trim(coalesce(${alias}.conclusion, ''), ${SPACE})`
/** The verdict as one value: an integer for a rating, text for a conclusion. */
const keyOf = (alias: string) => `iif(${alias}.rating_n IS NULL, ${said(alias)}, ${alias}.rating_n)`
const given = (alias: string) => `(${alias}.rating_n IS NOT NULL OR ${said(alias)} <> '') AND ${VERDICTS_SEEN(alias)}`

const current = (value: string) => `iif(a.basis >= o.basis, ${value}, NULL)`
const DIFFER = `min(${current(keyOf('a'))}) IS NOT max(${current(keyOf('a'))})`
const OF_CLAIM = `FROM assessments a WHERE a.claim_n = o.n AND ${given('a')}`
const carried = (what: string) =>
  `(SELECT ${what} FROM (SELECT b.rating_n FROM assessments b WHERE b.claim_n = o.n AND b.basis >= o.basis
    AND ${given('b')} GROUP BY ${keyOf('b')} HAVING count(*) >= @quorum))`
const unfinished = (state: string) => `iif(o.waiting_on IS NULL, '${state}', 'waiting')`

/** The work state of the claim `o` under a house rule. Needs {@link CROWDED_GIVEN} under "one checker". */
export function stateSql(rule: SettleRule): string {
  return `coalesce(
    (SELECT iif(d.basis < o.basis, 'check-again', 'settled') FROM decisions d WHERE d.claim_n = o.n AND d.deleted_at IS NULL),
    (SELECT CASE WHEN count(*) = 0 THEN ${unfinished('open')}
      WHEN max(a.basis) < o.basis THEN 'check-again'
      ${rule === 'agreement' ? `WHEN ${carried('count(*)')} = 1 THEN 'settled'` : ''}
      WHEN ${DIFFER} THEN 'disputed'
      ${rule === 'one-checker' ? "WHEN count(*) = 1 AND o.article_n NOT IN (SELECT article_n FROM crowded) THEN 'settled'" : ''}
      ELSE ${unfinished('assessed')} END ${OF_CLAIM}))`
}

const DECIDED = 'EXISTS (SELECT 1 FROM decisions d WHERE d.claim_n = o.n AND d.deleted_at IS NULL)'

/** Whether the claim `o` is in the state `@state`: {@link stateSql} again, with what is rare looked for directly. */
export function isInState(state: WorkState, rule: SettleRule): string {
  const whole = `${stateSql(rule)} = @state`
  switch (state) {
    case 'open':
      return `@state = 'open' AND o.waiting_on IS NULL AND NOT EXISTS (SELECT 1 ${OF_CLAIM}) AND NOT ${DECIDED}`
    case 'check-again':
      return `@state = 'check-again' AND o.basis > 1 AND coalesce(
        (SELECT d.basis < o.basis FROM decisions d WHERE d.claim_n = o.n AND d.deleted_at IS NULL),
        (SELECT max(a.basis) < o.basis ${OF_CLAIM}))`
    case 'disputed':
      return `o.n IN (SELECT claim_n FROM assessments GROUP BY claim_n HAVING count(*) > 1) AND ${whole}`
    case 'waiting':
      return `o.waiting_on IS NOT NULL AND ${whole}`
    default:
      return whole
  }
}

/** The inner key of the rating that stands on the claim `o`; NULL when there is none. */
export function ratingSql(rule: SettleRule): string {
  return `CASE WHEN ${DECIDED}
    THEN (SELECT d.rating_n FROM decisions d WHERE d.claim_n = o.n AND d.deleted_at IS NULL)
    ELSE (SELECT CASE WHEN max(a.basis) < o.basis THEN iif(min(${keyOf('a')}) IS max(${keyOf('a')}), min(a.rating_n), NULL)
      ${rule === 'agreement' ? `WHEN ${carried('count(*)')} = 1 THEN ${carried('max(rating_n)')}` : ''}
      WHEN ${DIFFER} THEN NULL
      ELSE max(${current('a.rating_n')}) END ${OF_CLAIM}) END`
}

/** What {@link stateSql} looks into under "one checker": `@crowded`, the inner keys that {@link CROWDED} finds, as a JSON array. */
export const CROWDED_GIVEN = 'crowded (article_n) AS MATERIALIZED (SELECT value FROM json_each(@crowded))'

/** The articles in which more than one person has given verdicts, as a JSON array of inner keys. */
export const CROWDED = `SELECT json_group_array(article_n) FROM (SELECT k.article_n FROM claims k CROSS JOIN assessments a ON a.claim_n = k.n
  WHERE k.deleted_at IS NULL AND ${given('a')} GROUP BY k.article_n HAVING min(a.user_n) < max(a.user_n))`

/** The facts the domain needs of some claims (`@claims`, a JSON array of inner keys). */
export const VERDICTS_OF = `SELECT a.claim_n AS claimN, r.id AS ratingId, a.conclusion, a.basis, 0 AS isDecision
  FROM assessments a LEFT JOIN ratings r ON r.n = a.rating_n
  WHERE a.claim_n IN (SELECT value FROM json_each(@claims)) AND ${VERDICTS_SEEN('a')}
  UNION ALL SELECT d.claim_n, r.id, d.conclusion, d.basis, 1 FROM decisions d LEFT JOIN ratings r ON r.n = d.rating_n
  WHERE d.deleted_at IS NULL AND d.claim_n IN (SELECT value FROM json_each(@claims))`

/** Which of some articles (`@articles`) have more than one checker. */
export const CROWDED_OF = `SELECT k.article_n FROM claims k CROSS JOIN assessments a ON a.claim_n = k.n
  WHERE k.article_n IN (SELECT value FROM json_each(@articles)) AND k.deleted_at IS NULL AND ${given('a')}
  GROUP BY k.article_n HAVING min(a.user_n) < max(a.user_n)`
