// What a first visit downloads of JavaScript, as the server sends it (brotli): the start, the page, what it fetches at
// once, and the texts in the largest language. What a tool fetches when it is first used is not in it; that no list here
// forgets anything is held by tests/journeys/test_first_load.py.
import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';

// Of what is drawn as soon as the room is there. What was built is named by where it really lies: packages may be a link.
const notices = relative('.', realpathSync('node_modules/@mantine/notifications/esm/index.mjs')).replaceAll(
  '\\',
  '/',
);
const pages = [
  {
    name: 'join',
    entry: 'src/pages/join/JoinPage.tsx',
    texts: ['common', 'refusals', 'join', 'cities'],
    limitBytes: 200_000,
    atOnce: [],
  },
  {
    name: 'room',
    entry: 'src/pages/room/RoomPage.tsx',
    texts: [
      'common',
      'refusals',
      'refusals_room',
      'room',
      'stage',
      'people',
      'floor',
      'chat',
      'slides',
      'whiteboard',
      'player',
      'polls',
      'break_card',
      'lower_thirds',
      'questions',
      'call_to_action',
      'reactions',
      'handouts',
      'lobby',
      'devices',
      'cities',
    ],
    limitBytes: 450_000,
    atOnce: [
      notices,
      'src/room/open-room.ts',
      'src/room/media/room-media.ts',
      'src/features/reactions/Shower.tsx',
    ],
  },
];
const languages = ['en', 'de', 'es', 'fr', 'pl', 'ru'];

const manifest = JSON.parse(await readFile('dist/.vite/manifest.json', 'utf8'));

function withImports(key, seen = new Set()) {
  if (!manifest[key]) throw new Error(`nothing was built of ${key}`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
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
for (const { name, entry, atOnce, texts, limitBytes } of pages) {
  const scripts = withImports('index.html');
  for (const key of [entry, ...atOnce]) withImports(key, scripts);
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
