import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { ListMembers } from './list-members.js';
import { MemberListController } from './member-list.controller.js';

@Module({ imports: [MembershipModule], controllers: [MemberListController], providers: [ListMembers] })
export class MemberListModule {}
