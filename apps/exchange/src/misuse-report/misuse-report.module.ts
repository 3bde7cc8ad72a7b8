import { Module } from '@nestjs/common';
import { ChallengeAnswerModule } from '../challenge-answer/index.js';
import { ChallengeModule } from '../challenge/index.js';
import { OwnNameModule } from '../own-name/index.js';
import { PracticeNoteModule } from '../practice-note/index.js';
import { PracticeModule } from '../practice/index.js';
import { Decisions } from './decisions.js';
import { HideReportedThing } from './hide-reported-thing.js';
import { ListReportedThings } from './list-reported-things.js';
import { MisuseReportController } from './misuse-report.controller.js';
import { ReportMisuse } from './report-misuse.js';
import { ReportedThingRepository } from './reported-thing.repository.js';
import { SettleReports } from './settle-reports.js';
import { SharedThings } from './shared-things.js';

@Module({
  imports: [ChallengeAnswerModule, ChallengeModule, OwnNameModule, PracticeModule, PracticeNoteModule],
  controllers: [MisuseReportController],
  providers: [
    ReportedThingRepository,
    SharedThings,
    ReportMisuse,
    ListReportedThings,
    Decisions,
    HideReportedThing,
    SettleReports,
  ],
})
export class MisuseReportModule {}
