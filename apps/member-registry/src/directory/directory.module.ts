import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { DirectoryController } from './directory.controller.js';
import { ListDirectory } from './list-directory.js';
import { SetDirectoryEntry } from './set-directory-entry.js';

@Module({
  imports: [MembershipModule],
  controllers: [DirectoryController],
  providers: [ListDirectory, SetDirectoryEntry],
})
export class DirectoryModule {}
