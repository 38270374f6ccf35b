// Excalidraw as this product ships it: its fonts beside the scripts, six of its languages, and nothing that would be fetched from
// elsewhere or is never offered here. A new version of it that is built otherwise stops the build.
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const built = dirname(createRequire(import.meta.url).resolve('@excalidraw/excalidraw'));
const { version } = JSON.parse(readFileSync(join(built, '../../package.json'), 'utf8'));

/** Below it lies `fonts/`; in its name the version, as browsers keep what lies below `/assets/` for ever. */
export const whiteboardAssets = `assets/excalidraw-${version}/`;

const isTheirs = (importer: string | undefined) => importer?.includes('@excalidraw/excalidraw/dist/');
const languages = /\/locales\/(en|de-DE|es-ES|fr-FR|pl-PL|ru-RU|percentages)-[A-Z0-9]{8}\.js$/;
const elsewhere = '`https://esm.sh/';
const nothing = '\0not-shipped';

export function whiteboard(): Plugin {
  let isMended = false;
  return {
    name: 'whiteboard',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      const isLeftOut =
        source === '@excalidraw/mermaid-to-excalidraw' ||
        (source.includes('/locales/') && !languages.test(source));
      return isTheirs(importer) && isLeftOut ? nothing : null;
    },
    load: (id) => (id === nothing ? 'export default {};' : null),
    transform(code, id) {
      if (!isTheirs(id) || !code.includes(elsewhere)) return null;
      isMended = true;
      // Where a font is looked for that is not found: here as well, and no second time.
      return { code: code.replaceAll(elsewhere, `\`\${location.origin}/${whiteboardAssets}`), map: null };
    },
    async generateBundle() {
      if (!isMended) throw new Error('where Excalidraw fetches fonts from is written otherwise now');
      const names = await readdir(join(built, 'fonts'), { recursive: true });
      for (const name of names.filter((each) => each.endsWith('.woff2'))) {
        const source = await readFile(join(built, 'fonts', name));
        this.emitFile({ type: 'asset', fileName: `${whiteboardAssets}fonts/${name}`, source });
      }
    },
  };
}
