import { migrate } from './support.ts';

/** A run as a process of its own, so that it can be killed: `node crash-runner.ts CONNECTION-STRING WORKSPACE`. */
const [url = '', workspace = ''] = process.argv.slice(2);
const { outcome } = await migrate(url, workspace);
process.stderr.write(outcome.failed?.failure.message ?? 'It ran to its end.');
