/** How much a random test tries: a sample in `npm test`, all of it in `THOROUGH=1 npm test` and in CI. */
export const THOROUGH = process.env['THOROUGH'] === '1';

/** @param all what the thorough run tries, `some` what the quick one does */
export function sampled(some: number, all: number): number {
  return THOROUGH ? all : some;
}
