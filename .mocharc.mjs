// Test files know nothing of each other: as many at once as there are cores.
import { availableParallelism } from 'node:os';

export default { spec: ['dist/test/**/*.test.mjs'], ignore: ['dist/test/package/**'], timeout: 10_000, reporter: 'dot', parallel: true, jobs: availableParallelism() };
