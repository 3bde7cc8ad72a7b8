import { crashPoint } from '#observability';
import { Injectable } from '@nestjs/common';
import { FactRepository, type FactPart } from '../facts/index.js';
import { RefreshRequests } from '../refresh/index.js';

/**
 * Keeps a part of a fact and asks for the programme's report, also when the part was current already: it may have been
 * kept by a run that ended before its mark.
 */
@Injectable()
export class KeepFact {
  constructor(
    private readonly facts: FactRepository,
    private readonly requests: RefreshRequests,
  ) {}

  async execute(
    { programme, subject }: { readonly programme: string; readonly subject: string },
    version: number,
    part: FactPart,
  ): Promise<void> {
    await this.facts.put(programme, subject, version, part);
    crashPoint('fact-kept-before-stale');
    await this.requests.ofProgramme(programme);
  }
}
