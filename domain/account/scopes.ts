/**
 * What a token may be used for, at most: a program never reaches further than its person, and within
 * that only as far as the scopes its token was made with.
 *
 * - `read`: what the person may read, internal matter left out;
 * - `check`: mark, judge, cite, discuss;
 * - `edit`: articles in and out, decisions, corrections, scales;
 * - `internal`: discussions, confidential sources and their evidence.
 */
export const TOKEN_SCOPES = ['read', 'check', 'edit', 'internal'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]
