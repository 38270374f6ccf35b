import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { whiteboard, whiteboardAssets } from './scripts/whiteboard.ts';

// Under `npm run dev` a running Rostrum answers everything that is not a page.
const server = process.env.ROSTRUM_PUBLIC_URL ?? 'http://localhost:8000';

export default defineConfig(({ command }) => ({
  plugins: [react(), whiteboard()],
  define: {
    __WHITEBOARD_ASSETS__: JSON.stringify(
      command === 'build' ? `/${whiteboardAssets}` : '/node_modules/@excalidraw/excalidraw/dist/prod/',
    ),
  },
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    // The first page knows the names of all pieces, and what is random in them cannot be compressed.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/_allauth': server,
      '/dev/mail': server,
      '/healthz': server,
      '/live': { target: server, ws: true },
      '/rtc': { target: server, ws: true },
    },
  },
  test: {
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'drawn',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          // Drawing takes its time where two cores are shared.
          testTimeout: 60_000,
          setupFiles: ['./src/testing/setup.ts'],
        },
      },
    ],
  },
}));
