#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what is needed.
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `labelray: needs Node 22.18 or later, this is ${process.versions.node}; ` +
      'start it as "npx labelray", which uses the Node that npm ci installed\n',
  );
  process.exit(2);
}
const { main } = await import('../src/main.ts');
await main(process.argv.slice(2));
