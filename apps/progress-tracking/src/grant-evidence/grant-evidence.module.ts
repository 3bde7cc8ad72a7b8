import { PdfModule } from '#pdf';
import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/index.js';
import { LearningLogModule } from '../learning-log/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { ExportGrantEvidence } from './export-grant-evidence.js';
import { GrantEvidenceController } from './grant-evidence.controller.js';
import { EvidenceOfLearners } from './learner-evidence.js';
import { PrintGrantEvidence } from './print-grant-evidence.js';

@Module({
  imports: [EnrolmentModule, ProgrammeModule, LearningLogModule, PdfModule],
  controllers: [GrantEvidenceController],
  providers: [EvidenceOfLearners, ExportGrantEvidence, PrintGrantEvidence],
})
export class GrantEvidenceModule {}
