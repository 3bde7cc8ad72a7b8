export { TablePlanModule } from './table-plan.module.js';
export { TablePlanRepository } from './table-plan.repository.js';
