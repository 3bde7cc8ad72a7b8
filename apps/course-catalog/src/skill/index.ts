export { checkSkills } from './skill-frameworks.js';
export { SkillModule } from './skill.module.js';
