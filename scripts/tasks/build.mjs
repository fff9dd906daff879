/** `npm run build`: out/ fresh from the sources. */
import { bringBuild } from '../runtime/built-app.mjs';
import { runCommand } from '../terminal/fault.mjs';

await runCommand(async () => {
  await bringBuild();
  return 0;
});
