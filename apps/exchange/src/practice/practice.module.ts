import { Module } from '@nestjs/common';
import { OwnNameModule } from '../own-name/index.js';
import { PracticeAttachmentModule } from '../practice-attachment/index.js';
import { ApprovePractice } from './approve-practice.js';
import { PracticeController } from './practice.controller.js';
import { PracticeRepository } from './practice.repository.js';
import { ProposePractice } from './propose-practice.js';
import { QuotedFigures } from './quoted-figures.js';
import { SavePracticeDraft } from './save-practice-draft.js';
import { StartPractice } from './start-practice.js';
import { WithdrawPractice } from './withdraw-practice.js';

@Module({
  imports: [OwnNameModule, PracticeAttachmentModule],
  controllers: [PracticeController],
  providers: [
    PracticeRepository,
    QuotedFigures,
    StartPractice,
    SavePracticeDraft,
    ProposePractice,
    ApprovePractice,
    WithdrawPractice,
  ],
  exports: [PracticeRepository, StartPractice],
})
export class PracticeModule {}
