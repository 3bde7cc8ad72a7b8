import { checkLicences } from './lib/licences.mjs';
import { root } from './lib/project.mjs';

/* Ends with code 1 when an installed package has a licence that is not allowed; see lib/licences.mjs. */

const { shipped, tools, absent, faults } = checkLicences(root);
process.stdout.write(`${shipped} shipped packages, ${tools} tools, ${absent} of other platforms not installed\n`);
for (const fault of faults) process.stdout.write(`not allowed: ${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
