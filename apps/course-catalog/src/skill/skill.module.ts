import { Module } from '@nestjs/common';
import { SkillController } from './skill.controller.js';

@Module({ controllers: [SkillController] })
export class SkillModule {}
