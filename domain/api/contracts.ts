import { ReadMe, ReadOpenApi } from './account'
import type { Contract } from './contract'

/** Every endpoint of the REST API; a route without its contract here, or the reverse, fails a test. */
export const CONTRACTS: readonly Contract[] = [ReadMe, ReadOpenApi]
