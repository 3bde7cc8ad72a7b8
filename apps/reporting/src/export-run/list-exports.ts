import type { InputOf, OutputOf } from '#contracts';
import type { listExports } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { viewOf } from './export-run-view.js';
import { ExportRunRepository } from './export-run.repository.js';
import { placeOf, readPlace } from './place.domain.js';

/** The run log of the municipality, the newest first. */
@Injectable()
export class ListExports {
  constructor(private readonly runs: ExportRunRepository) {}

  async execute({ limit, cursor }: InputOf<typeof listExports>): Promise<OutputOf<typeof listExports>> {
    const found = await this.runs.list(readPlace(cursor), limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const now = new Date();
    return {
      items: shown.map((run) => viewOf(run, now)),
      nextCursor: found.length > limit && last ? placeOf(last) : null,
    };
  }
}
