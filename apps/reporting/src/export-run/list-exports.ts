import type { InputOf, OutputOf } from '#contracts';
import type { listExports } from '#contracts/reporting';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { viewOf } from './export-run-view.js';
import { ExportRunRepository } from './export-run.repository.js';

/** The run log of the municipality, the newest first. */
@Injectable()
export class ListExports {
  constructor(private readonly runs: ExportRunRepository) {}

  async execute({ limit, cursor }: InputOf<typeof listExports>): Promise<OutputOf<typeof listExports>> {
    const found = await this.runs.list(placeOf(cursor), limit + 1);
    const now = new Date();
    return pageThatFits(
      found,
      limit,
      ({ requestedAt }) => requestedAt,
      (run) => viewOf(run, now),
    );
  }
}
