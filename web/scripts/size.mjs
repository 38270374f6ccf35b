// What a first visit downloads: the page's own script and all that it imports, as the server sends it (brotli).

import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

const pages = [
  { name: 'join', entry: 'src/pages/join/JoinPage.tsx', limitBytes: 200_000 },
  { name: 'room', entry: 'src/pages/room/RoomPage.tsx', limitBytes: 450_000 },
];

const manifest = JSON.parse(await readFile('dist/.vite/manifest.json', 'utf8'));

function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
}

async function sentBytes(file) {
  const compressed = `dist/${file}.br`;
  return (await stat(existsSync(compressed) ? compressed : `dist/${file}`)).size;
}

let isOver = false;
for (const { name, entry, limitBytes } of pages) {
  const scripts = [...withImports(entry, withImports('index.html'))].map((key) => manifest[key].file);
  const sizes = await Promise.all(scripts.map(sentBytes));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  isOver ||= total > limitBytes;
  const verdict = total > limitBytes ? 'TOO LARGE' : 'ok';
  console.log(
    `${name}: ${(total / 1000).toFixed(1)} kB of JavaScript, limit ${limitBytes / 1000} kB: ${verdict}`,
  );
}
if (isOver) process.exit(1);
