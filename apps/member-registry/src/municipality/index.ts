export { Municipalities } from './municipalities.js';
export { MunicipalityModule } from './municipality.module.js';
