/** The seed of this run, printed so that a failure can be played again with `COASTER_SEED=…`. */
export function chosenSeed(): number {
  const seed = Number(process.env['COASTER_SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`COASTER_SEED=${seed}\n`);
  return seed;
}
