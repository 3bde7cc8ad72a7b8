import type { AllowedCaller, InputOf } from '#contracts';
import {
  checkPublication,
  discardPublication,
  draftPublication,
  getPublications,
  getPublishedReport,
  listPublishedFigures,
  listPublishedReports,
  previewPublication,
  publishReport,
  showPublishedReport,
  showPublishedReports,
} from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CheckPublication } from './check-publication.js';
import { DiscardPublication } from './discard-publication.js';
import { DraftPublication } from './draft-publication.js';
import { GetPublications } from './get-publications.js';
import { GetPublishedReport } from './get-published-report.js';
import { ListPublishedFigures } from './list-published-figures.js';
import { ListPublishedReports } from './list-published-reports.js';
import { PublishReport } from './publish-report.js';

@Controller()
export class PublicationController {
  constructor(
    private readonly drafting: DraftPublication,
    private readonly checking: CheckPublication,
    private readonly publishing: PublishReport,
    private readonly discarding: DiscardPublication,
    private readonly getting: GetPublications,
    private readonly reading: GetPublishedReport,
    private readonly listing: ListPublishedReports,
    private readonly figures: ListPublishedFigures,
  ) {}

  @Handles(draftPublication)
  draft(input: InputOf<typeof draftPublication>, caller?: AllowedCaller) {
    return this.drafting.execute(input, caller);
  }

  @Handles(checkPublication)
  check(input: InputOf<typeof checkPublication>, caller?: AllowedCaller) {
    return this.checking.execute(input, caller);
  }

  @Handles(publishReport)
  publish(input: InputOf<typeof publishReport>, caller?: AllowedCaller) {
    return this.publishing.execute(input, caller);
  }

  @Handles(discardPublication)
  discard(input: InputOf<typeof discardPublication>) {
    return this.discarding.execute(input);
  }

  @Handles(getPublications)
  get(input: InputOf<typeof getPublications>) {
    return this.getting.execute(input);
  }

  @Handles(getPublishedReport)
  read(input: InputOf<typeof getPublishedReport>) {
    return this.reading.execute(input);
  }

  @Handles(showPublishedReport)
  show(input: InputOf<typeof showPublishedReport>) {
    return this.reading.show(input);
  }

  @Handles(listPublishedReports)
  list(input: InputOf<typeof listPublishedReports>) {
    return this.listing.execute(input);
  }

  @Handles(listPublishedFigures)
  listFigures(input: InputOf<typeof listPublishedFigures>) {
    return this.figures.execute(input);
  }

  @Handles(showPublishedReports)
  showList(input: InputOf<typeof showPublishedReports>) {
    return this.listing.show(input);
  }

  @Handles(previewPublication)
  preview(input: InputOf<typeof previewPublication>) {
    return this.getting.preview(input);
  }
}
