import { Module } from '@nestjs/common';
import { OwnNameModule } from '../own-name/index.js';
import { ChallengeController } from './challenge.controller.js';
import { ChallengeRepository } from './challenge.repository.js';
import { RaiseChallenge } from './raise-challenge.js';
import { ReviseChallenge } from './revise-challenge.js';
import { SettleChallenge } from './settle-challenge.js';

@Module({
  imports: [OwnNameModule],
  controllers: [ChallengeController],
  providers: [ChallengeRepository, RaiseChallenge, ReviseChallenge, SettleChallenge],
  exports: [ChallengeRepository],
})
export class ChallengeModule {}
