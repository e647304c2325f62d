'use server'

import { runAction } from '@/app/_lib/run-action'
import type { Answer } from '@/components/settings/answer'
import { ById, CreateToken } from '@/domain/account/inputs'
import { createToken, revokeToken } from '@/services/account/tokens'

/** Makes a token; its secret is in the answer and nowhere else. */
export async function createTokenAction(
  input: unknown,
): Promise<Answer<{ readonly id: string; readonly token: string }>> {
  return runAction(CreateToken, input, createToken)
}

/** Ends a token at once. */
export async function revokeTokenAction(input: unknown): Promise<Answer<void>> {
  return runAction(ById, input, (ctx, { id }) => revokeToken(ctx, id))
}
