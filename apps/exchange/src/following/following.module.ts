import { Module } from '@nestjs/common';
import { ChallengeModule } from '../challenge/index.js';
import { FollowingController } from './following.controller.js';
import { FollowingRepository } from './following.repository.js';
import { ForgetSubscriptions } from './forget-subscriptions.js';
import { SetChallengeSubscription } from './set-challenge-subscription.js';
import { SetSameHere } from './set-same-here.js';

@Module({
  imports: [ChallengeModule],
  controllers: [FollowingController],
  providers: [FollowingRepository, SetSameHere, SetChallengeSubscription, ForgetSubscriptions],
  exports: [FollowingRepository, ForgetSubscriptions],
})
export class FollowingModule {}
