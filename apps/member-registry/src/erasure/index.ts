export { erasureId } from './erasure-id.js';
export { ErasureModule } from './erasure.module.js';
export { ErasureRepository, type NewErasure } from './erasure.repository.js';
export { Obstacles } from './obstacles.js';
