import { Module } from '@nestjs/common';
import { ChallengeModule } from '../challenge/index.js';
import { FollowingModule } from '../following/index.js';
import { ChallengeReadingController } from './challenge-reading.controller.js';
import { GetChallenge } from './get-challenge.js';
import { ListRaisedChallenges } from './list-raised-challenges.js';

@Module({
  imports: [ChallengeModule, FollowingModule],
  controllers: [ChallengeReadingController],
  providers: [GetChallenge, ListRaisedChallenges],
})
export class ChallengeReadingModule {}
