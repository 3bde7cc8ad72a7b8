import { Module } from '@nestjs/common';
import { LearningLogModule } from '../learning-log/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { Completions } from './completions.js';
import { CurrentProgress } from './current-progress.js';
import { FoldAgain } from './fold-again.js';
import { FoldPendingEvents } from './fold-pending-events.js';
import { Folder } from './folder.js';
import { ProgressRepository } from './progress.repository.js';
import { RefoldProgrammes } from './refold-programmes.js';
import { SettleProgress } from './settle-progress.js';

@Module({
  imports: [LearningLogModule, ProgrammeModule],
  providers: [
    ProgressRepository,
    Completions,
    CurrentProgress,
    SettleProgress,
    FoldAgain,
    FoldPendingEvents,
    RefoldProgrammes,
    Folder,
  ],
  exports: [ProgressRepository, Completions, CurrentProgress],
})
export class ProgressModule {}
