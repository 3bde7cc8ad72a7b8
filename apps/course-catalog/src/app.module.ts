import { AuditModule, AuditTrail } from '#audit';
import { MessagingModule, type ServiceParts } from '#messaging';
import { Database, eventMemory, PersistenceModule } from '#persistence';
import { PersonalDataModule } from '#personal-data';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { CopyingModule } from './copying/index.js';
import { CourseModule } from './course/index.js';
import { CourseFileModule } from './course-file/index.js';
import { DraftModule } from './draft/index.js';
import { DraftLessonModule } from './draft-lesson/index.js';
import { GradingModule } from './grading/index.js';
import { LessonModule } from './lesson/index.js';
import { searchedCourses, splitVersions } from './migrations/index.js';
import { OwnHostsModule } from './own-hosts/index.js';
import { PublicationModule } from './publication/index.js';
import { QuizModule } from './quiz/index.js';
import { SharingModule } from './sharing/index.js';
import { SkillModule } from './skill/index.js';

@Module({})
class AppModule {}

const migrations = [splitVersions, searchedCourses];

export const appModule = (config: Config, parts: ServiceParts): DynamicModule => ({
  module: AppModule,
  imports: [
    PersistenceModule.forService({ uri: config.mongoUri, migrations, ...parts }),
    AuditModule,
    PersonalDataModule.forService(),
    MessagingModule.forEvents({
      inject: [Database, AuditTrail],
      useFactory: (database: Database, trail: AuditTrail) => ({
        ...eventMemory(database),
        sources: [trail.relaySource()],
      }),
    }),
    SkillModule,
    OwnHostsModule,
    QuizModule,
    CourseModule,
    SharingModule,
    CourseFileModule,
    LessonModule,
    GradingModule,
    DraftModule,
    DraftLessonModule,
    PublicationModule,
    CopyingModule,
  ],
});
