import { AppError } from '@/domain/app-error'
import { problem } from '../problem'
import { refusalOf } from '../refusal'

/** What answers where the API has nothing: in its own form, not as a page. */
export async function nowhere(): Promise<Response> {
  return problem(await refusalOf(new AppError('not_found', 'errors.noEndpoint')))
}
