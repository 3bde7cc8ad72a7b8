import { ChallengeId, MunicipalityCode } from '#contracts';
import type { ListedChallenge } from '#contracts/exchange';
import type { ChallengeDocument } from '../challenge/index.js';
import { hiddenView } from '../hidden.domain.js';

export const listedView = (stored: ChallengeDocument, same: number): ListedChallenge => ({
  challenge: ChallengeId.parse(stored._id),
  municipality: MunicipalityCode.parse(stored.municipality),
  municipalityName: stored.municipalityName,
  theme: stored.theme,
  kind: stored.kind,
  otherKind: stored.otherKind,
  title: stored.title,
  stage: stored.stage,
  urgency: stored.urgency,
  visibility: stored.visibility,
  state: stored.state,
  raisedAt: stored.raisedAt.toISOString(),
  same,
  ...hiddenView(stored),
});
