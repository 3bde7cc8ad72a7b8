import { DomainError } from '#contracts';
import type { FigureReference, QuotedFigure } from '#contracts/exchange';
import { listPublishedFigures } from '#contracts/reporting';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';

/** What figures say that a practice quotes: asked of the published editions of the municipality's own reports. */
@Injectable()
export class QuotedFigures {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError `unknown-publication`, `figure-not-published` */
  async of(references: readonly FigureReference[]): Promise<QuotedFigure[]> {
    const asked = new Map(references.map(({ subject, edition }) => [`${subject}@${edition}`, { subject, edition }]));
    const reports = new Map(
      await Promise.all(
        [...asked].map(async ([key, one]) => [key, await this.rpc.call(listPublishedFigures, one)] as const),
      ),
    );
    return references.map(({ subject, edition, figure }) => {
      const report = reports.get(`${subject}@${edition}`);
      const found = report?.figures.find((one) => one.figure === figure);
      if (!report || !found) throw new DomainError('figure-not-published', { figure });
      return { subject, edition, figure, reportName: report.name, value: found.value };
    });
  }
}
