import { pagesOf } from '../shell/page-route.js';

/** A programme from its plan to its closing, and into the next year. */
export const planningPages = pagesOf('planning', [
  { path: '/programmes/:id/plan', load: async () => (await import('./plan-page.js')).PlanPage },
  { path: '/programmes/:id/plan/edit', load: async () => (await import('./edit-plan-page.js')).EditPlanPage },
  { path: '/programmes/:id/copy', load: async () => (await import('./copy-page.js')).CopyPage },
  { path: '/programmes/:id/closing', load: async () => (await import('./closing-page.js')).ClosingPage },
]);
