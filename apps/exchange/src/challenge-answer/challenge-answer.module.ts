import { Module } from '@nestjs/common';
import { ChallengeModule } from '../challenge/index.js';
import { FollowingModule } from '../following/index.js';
import { OfficeModule } from '../office/index.js';
import { OwnNameModule } from '../own-name/index.js';
import { PracticeModule } from '../practice/index.js';
import { AnswerChallenge } from './answer-challenge.js';
import { AnswerMails } from './answer-mails.js';
import { AnswerViews } from './answer-views.js';
import { ChallengeAnswerController } from './challenge-answer.controller.js';
import { ChallengeAnswerRepository } from './challenge-answer.repository.js';
import { ListChallengeAnswers } from './list-challenge-answers.js';
import { TellSubscribers } from './tell-subscribers.js';
import { WithdrawChallengeAnswer } from './withdraw-challenge-answer.js';

@Module({
  imports: [ChallengeModule, FollowingModule, OfficeModule, OwnNameModule, PracticeModule],
  controllers: [ChallengeAnswerController],
  providers: [
    ChallengeAnswerRepository,
    AnswerChallenge,
    WithdrawChallengeAnswer,
    ListChallengeAnswers,
    TellSubscribers,
    AnswerViews,
    AnswerMails,
  ],
  exports: [AnswerMails, ChallengeAnswerRepository],
})
export class ChallengeAnswerModule {}
