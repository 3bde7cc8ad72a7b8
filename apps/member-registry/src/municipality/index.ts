export { AdmissionRepository } from './admission.repository.js';
export { Municipalities } from './municipalities.js';
export { MunicipalityModule } from './municipality.module.js';
