import { ExportedFile } from '../exported-file.js';
import { operation } from '../operation.js';
import { getPersonalFileRegister } from './get-personal-file-register.v1.js';

/** Behind `GET /personal-files.csv`: the same register as a file that Excel opens. */
export const exportPersonalFileRegister = operation({
  ...getPersonalFileRegister,
  name: 'privacy.export-personal-file-register.v1',
  http: undefined,
  summary: 'The register of personal-information files as CSV',
  output: ExportedFile,
  audit: 'export',
});
