import { ReadMe, ReadOpenApi } from './account'
import { ANNOTATION_CONTRACTS } from './annotations'
import { ARTICLE_CONTRACTS } from './articles'
import {
  ChangeClaim,
  CreateCounterpart,
  LinkClaims,
  ListClaims,
  ListRepeats,
  MergeClaim,
  ReadClaim,
  ReuseCheck,
  SetClaimState,
  UnlinkClaims,
  UnmergeClaim,
} from './claims'
import type { Contract } from './contract'
import { COVERAGE_CONTRACTS } from './coverage'
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
import { FILE_CONTRACTS } from './files'
import { ListEvents } from './history'
import { ReadReport } from './reports'
import { ListRevisions, ReadRevision } from './revisions'
import { ChangeScale, CreateScale, ListScales, ReadScale, ReadScaleVersion } from './scales'
import { Search } from './search'
import { ChangeSource, CreateSource, ListCitations, ListSources, ReadSource } from './sources'
import { ConfirmAssessment, DeleteDecision, SetAssessment, SetDecision } from './verdicts'

/** Every endpoint of the REST API; a route without its contract here, or the reverse, fails a test. */
export const CONTRACTS: readonly Contract[] = [
  ReadMe,
  ReadOpenApi,
  ...ARTICLE_CONTRACTS,
  ListRevisions,
  ReadRevision,
  ...COVERAGE_CONTRACTS,
  ...ANNOTATION_CONTRACTS,
  ListEvents,
  ReadReport,
  ListClaims,
  ReadClaim,
  ChangeClaim,
  SetClaimState,
  MergeClaim,
  UnmergeClaim,
  CreateCounterpart,
  ListRepeats,
  LinkClaims,
  UnlinkClaims,
  ReuseCheck,
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
  ...FILE_CONTRACTS,
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
