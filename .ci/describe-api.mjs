// Writes the part of GitHub's own description of its API that Gate asks for: `node describe-api.mjs FILE`. The whole takes Prism minutes to read.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const repository = '/repos/{owner}/{repo}';
const asked = [
  '/user',
  ...[
    '/pulls', '/pulls/{pull_number}', '/issues/{issue_number}/comments', '/issues/comments/{comment_id}',
    '/check-runs', '/check-runs/{check_run_id}', '/commits/{ref}', '/commits/{ref}/check-runs', '/statuses/{sha}',
    '/contents/{path}', '/git/blobs/{file_sha}', '/compare/{basehead}',
    '/actions/runs/{run_id}/artifacts', '/actions/artifacts/{artifact_id}/{archive_format}',
  ].map(path => repository + path),
];

const whole = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'));
const missing = asked.filter(path => !whole.paths[path]);
if (missing.length > 0) throw new Error(`GitHub's description has no ${missing.join(', ')}.`);
const paths = Object.fromEntries(asked.map(path => [path, whole.paths[path]]));

// Of the shared parts only those that something refers to, however far round.
const components = {};
const pending = [paths];
while (pending.length > 0) {
  const value = pending.pop();
  if (value === null || typeof value !== 'object') continue;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== '$ref' || typeof inner !== 'string') {
      pending.push(inner);
      continue;
    }
    const [, , kind, name] = inner.split('/');
    components[kind] ??= {};
    if (!components[kind][name]) pending.push(components[kind][name] = whole.components[kind][name]);
  }
}

writeFileSync(process.argv[2], JSON.stringify({ ...whole, paths, components, webhooks: undefined, 'x-webhooks': undefined }));
