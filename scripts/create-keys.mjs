import { ensureKeys } from './lib/keys.mjs';
import { builtServices } from './lib/project.mjs';

const [dir] = process.argv.slice(2);
if (!dir) {
  process.stderr.write('usage: node scripts/create-keys.mjs DIR\n');
  process.exit(2);
}
const services = [...builtServices(), 'admin'];
ensureKeys(dir, services);
process.stdout.write(`keys of ${services.length} services are in ${dir}\n`);
