import { Module } from '@nestjs/common';
import { ChallengeModule } from '../challenge/index.js';
import { FollowingModule } from '../following/index.js';
import { MembersModule } from '../members/index.js';
import { ListSimilarMunicipalities } from './list-similar-municipalities.js';
import { MatchingController } from './matching.controller.js';

@Module({
  imports: [ChallengeModule, FollowingModule, MembersModule],
  controllers: [MatchingController],
  providers: [ListSimilarMunicipalities],
})
export class MatchingModule {}
