import type { OutputOf } from '#contracts';
import type { printProgrammeReport } from '#contracts/reporting';
import type { FileStore } from '#files';
import { Pdf } from '#pdf';
import { Inject, Injectable } from '@nestjs/common';
import { barsOf, drawChart, findingOf, sentenceOf } from '../chart/index.js';
import { FILES } from '../exports/index.js';
import { councilPage } from './council-page.js';
import type { Chart, CouncilReport } from './council-report.domain.js';

const MOST_BYTES = 8 * 1024 * 1024;
/** What a page leaves for a picture. */
const [WIDEST_MM, HIGHEST_MM] = [150, 150];
const MOST_GROUPS = 6;

/** Draws and sets a council's report, and stores it. */
@Injectable()
export class CouncilPaper {
  constructor(
    private readonly pdf: Pdf,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  async write(report: CouncilReport, fileName: string): Promise<OutputOf<typeof printProgrammeReport>> {
    const { chart, ...words } = report;
    const bytes = await this.pdf.render(councilPage, { ...words, chart: chart && (await this.drawn(chart)) });
    const { hash } = await this.files.put(bytes, { maxBytes: MOST_BYTES });
    return { fileHash: hash, fileName };
  }

  private async drawn({ title, counted, finding, about }: Chart) {
    const bars = barsOf(counted.slice(0, MOST_GROUPS));
    const alt = sentenceOf(about, bars);
    const svg = await drawChart(bars, finding ?? findingOf(barsOf(counted)), alt);
    const left = counted.length - MOST_GROUPS;
    return { title, svg, alt, width: widthOf(svg), note: left > 0 ? `ほかの${left}件は、表にあります。` : '' };
  }
}

/** As wide as the page, unless it would then be too high. */
function widthOf(svg: string): number {
  const side = (name: string) => Number(new RegExp(`^<svg [^>]*\\b${name}="([0-9.]+)"`).exec(svg)?.[1] ?? 1);
  return Math.min(WIDEST_MM, (HIGHEST_MM * side('width')) / side('height'));
}
