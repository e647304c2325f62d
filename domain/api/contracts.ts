import { ReadMe, ReadOpenApi } from './account'
import { ChangeClaim, ListClaims, ReadClaim, SetClaimState } from './claims'
import type { Contract } from './contract'
import {
  ChangeComment,
  ChangeThread,
  CreateComment,
  CreateThread,
  DeleteComment,
  ListThreads,
  ReadComment,
  ReadThread,
  RestoreComment,
} from './discussion'
import { ChangeEvidence, CreateEvidence, DeleteEvidence, ReadEvidence, RestoreEvidence } from './evidence'
import { ChangeScale, CreateScale, ListScales, ReadScale, ReadScaleVersion } from './scales'
import { Search } from './search'
import { ChangeSource, CreateSource, ListCitations, ListSources, ReadSource } from './sources'
import { ConfirmAssessment, DeleteDecision, SetAssessment, SetDecision } from './verdicts'

/** Every endpoint of the REST API; a route without its contract here, or the reverse, fails a test. */
export const CONTRACTS: readonly Contract[] = [
  ReadMe,
  ReadOpenApi,
  ListClaims,
  ReadClaim,
  ChangeClaim,
  SetClaimState,
  SetAssessment,
  ConfirmAssessment,
  SetDecision,
  DeleteDecision,
  CreateEvidence,
  ReadEvidence,
  ChangeEvidence,
  DeleteEvidence,
  RestoreEvidence,
  ListSources,
  CreateSource,
  ReadSource,
  ChangeSource,
  ListCitations,
  ListThreads,
  CreateThread,
  ReadThread,
  ChangeThread,
  CreateComment,
  ReadComment,
  ChangeComment,
  DeleteComment,
  RestoreComment,
  ListScales,
  CreateScale,
  ReadScale,
  ReadScaleVersion,
  ChangeScale,
  Search,
]
