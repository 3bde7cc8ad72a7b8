export { FigureRowsModule } from './figure-rows.module.js';
