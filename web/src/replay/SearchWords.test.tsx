import { fireEvent, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test, vi } from 'vitest';
import { draw } from '~/testing/render';
import { SearchWords } from './SearchWords';
import type { Words } from './wire';

await i18next.loadNamespaces(['replay']);

const said = (name: string, text: string): Words => ({ media_ms: 0, kind: 'chat', name, text });

test('of the same words at the same moment none is left behind when others are looked for', async () => {
  const words = [said('Ann', 'Help'), said('Bob', 'Hello'), said('Cem', 'Hello')];
  draw(<SearchWords words={words} seek={() => undefined} />);
  const field = screen.getByRole('searchbox');
  const hits = () => screen.queryAllByRole('listitem').length;

  for (const [asked, count] of [
    ['hel', 3],
    ['hell', 2],
    ['nobody', 0],
  ] as const) {
    fireEvent.change(field, { target: { value: asked } });
    await vi.waitFor(() => expect(hits()).toBe(count));
  }
});
