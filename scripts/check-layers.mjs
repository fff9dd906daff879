/** Checks that imports point one way (docs of the layers: scripts/layers/rules.mjs). `node scripts/check-layers.mjs [folder]` */
import path from 'node:path';
import { checkLayers } from './layers/check.mjs';
import { repo } from './repo.mjs';

const root = path.resolve(process.argv[2] ?? repo);
const { modules, problems } = checkLayers(root);
for (const problem of problems) console.error(problem);
console.log(`${modules} modules, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
