import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { SubjectModule } from '../subject/index.js';
import { AutomaticRetention } from './automatic-retention.js';
import { ConfirmRetention } from './confirm-retention.js';
import { ListDueRetention } from './list-due-retention.js';
import { PreviewRetention } from './preview-retention.js';
import { RetainedPeople } from './retained-people.js';
import { RetentionPlan } from './retention-plan.js';
import { RetentionRunRepository } from './retention-run.repository.js';
import { RetentionController } from './retention.controller.js';
import { Retention } from './retention.js';
import { RunRetention } from './run-retention.js';
import { RunViews } from './run-views.js';

@Module({
  imports: [PersonModule, SubjectModule],
  controllers: [RetentionController],
  providers: [
    RetentionRunRepository,
    Retention,
    RetainedPeople,
    RetentionPlan,
    RunViews,
    ListDueRetention,
    PreviewRetention,
    ConfirmRetention,
    AutomaticRetention,
    RunRetention,
  ],
})
export class RetentionModule {}
