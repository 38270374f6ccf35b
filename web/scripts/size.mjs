// What a first visit downloads of JavaScript, as the server sends it (brotli): the start, the page with all that it
// imports, now or soon after, and the texts in the largest language.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

const pages = [
  {
    name: 'join',
    entry: 'src/pages/join/JoinPage.tsx',
    texts: ['common', 'refusals', 'join', 'cities'],
    limitBytes: 200_000,
    later: ['src/pages/room/RoomPage.tsx', 'src/room/open-room.ts'],
  },
  {
    name: 'room',
    entry: 'src/pages/room/RoomPage.tsx',
    texts: [
      'common',
      'refusals',
      'room',
      'stage',
      'people',
      'floor',
      'chat',
      'slides',
      'player',
      'call_to_action',
      'reactions',
      'lobby',
      'devices',
      'cities',
    ],
    limitBytes: 450_000,
    later: [],
  },
];
const languages = ['en', 'de', 'es', 'fr', 'pl', 'ru'];

const manifest = JSON.parse(await readFile('dist/.vite/manifest.json', 'utf8'));

function withImports(key, isLater, seen) {
  if (seen.has(key)) return seen;
  seen.add(key);
  const { imports = [], dynamicImports = [] } = manifest[key];
  for (const next of [...imports, ...(isLater ? dynamicImports : [])]) withImports(next, isLater, seen);
  return seen;
}

async function sentBytes(key) {
  const { file } = manifest[key];
  const compressed = `dist/${file}.br`;
  return (await stat(existsSync(compressed) ? compressed : `dist/${file}`)).size;
}

async function sum(keys) {
  const sizes = await Promise.all([...keys].map(sentBytes));
  return sizes.reduce((total, size) => total + size, 0);
}

let isOver = false;
for (const { name, entry, texts, limitBytes, later } of pages) {
  // What is fetched in advance for the next page is not this page's.
  const known = withImports('index.html', false, new Set());
  const scripts = withImports(entry, true, new Set([...known, ...later]));
  for (const key of later) scripts.delete(key);
  const catalogues = languages.map((language) =>
    sum(texts.map((text) => `src/i18n/${language}/${text}.json`)),
  );
  const total = (await sum(scripts)) + Math.max(...(await Promise.all(catalogues)));
  isOver ||= total > limitBytes;
  const verdict = total > limitBytes ? 'TOO LARGE' : 'ok';
  console.log(
    `${name}: ${(total / 1000).toFixed(1)} kB of JavaScript, limit ${limitBytes / 1000} kB: ${verdict}`,
  );
}
if (isOver) process.exit(1);
