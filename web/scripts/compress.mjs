// Writes .br and .gz beside everything that compresses, so that the front only picks a file.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /\.(js|css|html|svg|json|txt|webmanifest|wasm|tflite)$/;
const smallestBytes = 512;

const names = await readdir('dist', { recursive: true });
for (const name of names.filter((each) => compressible.test(each))) {
  const path = join('dist', name);
  const bytes = await readFile(path);
  if (bytes.length < smallestBytes) continue;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, brotliCompressSync(bytes, { params }));
  await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
