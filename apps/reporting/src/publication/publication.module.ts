import { Module } from '@nestjs/common';
import { MunicipalityModule } from '../municipality/index.js';
import { MunicipalityReportModule } from '../municipality-report/index.js';
import { ProgrammeReportModule } from '../programme-report/index.js';
import { ChangeEditions } from './change-editions.js';
import { CheckPublication } from './check-publication.js';
import { DiscardPublication } from './discard-publication.js';
import { DraftPublication } from './draft-publication.js';
import { GetPublications } from './get-publications.js';
import { GetPublishedReport } from './get-published-report.js';
import { ListPublishedFigures } from './list-published-figures.js';
import { ListPublishedReports } from './list-published-reports.js';
import { PublicationController } from './publication.controller.js';
import { PublicationRepository } from './publication.repository.js';
import { PublishedContent } from './published-content.js';
import { PublishReport } from './publish-report.js';

@Module({
  imports: [MunicipalityModule, MunicipalityReportModule, ProgrammeReportModule],
  controllers: [PublicationController],
  providers: [
    PublicationRepository,
    PublishedContent,
    ChangeEditions,
    DraftPublication,
    CheckPublication,
    PublishReport,
    DiscardPublication,
    GetPublications,
    GetPublishedReport,
    ListPublishedReports,
    ListPublishedFigures,
  ],
})
export class PublicationModule {}
