import { fireEvent, render, screen } from '@testing-library/react';
import { type Ref, useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { useMediaReady } from './useMediaReady';

/** An element that had something to say before it was on the page. */
function Film({ early, news }: { early?: object; news: Parameters<typeof useMediaReady>[1] }) {
  const element = useRef<HTMLAudioElement>(null);
  const mounted: Ref<HTMLAudioElement> = (audio) => {
    element.current = audio;
    for (const [name, value] of Object.entries(early ?? {}))
      if (audio) Object.defineProperty(audio, name, { value });
  };
  useMediaReady(element, news);
  // biome-ignore lint/a11y/useMediaCaption: silent
  return <audio ref={mounted} data-testid="film" />;
}

test('what it knew before it was on the page is told', () => {
  const news = { onMetadata: vi.fn(), onLost: vi.fn() };

  render(<Film early={{ readyState: HTMLMediaElement.HAVE_ENOUGH_DATA }} news={news} />);

  expect(news.onMetadata).toHaveBeenCalledExactlyOnceWith(screen.getByTestId('film'));
  expect(news.onLost).not.toHaveBeenCalled();
});

test('so is that it was lost', () => {
  const news = { onMetadata: vi.fn(), onLost: vi.fn() };

  render(<Film early={{ error: { code: 4 } }} news={news} />);

  expect(news.onLost).toHaveBeenCalledOnce();
  expect(news.onMetadata).not.toHaveBeenCalled();
});

test('what it learns later is told to whoever listens by then', () => {
  const before = { onMetadata: vi.fn(), onLost: vi.fn() };
  const now = { onMetadata: vi.fn(), onLost: vi.fn() };
  const { rerender } = render(<Film news={before} />);
  rerender(<Film news={now} />);

  fireEvent.loadedMetadata(screen.getByTestId('film'));
  fireEvent.error(screen.getByTestId('film'));

  expect(now.onMetadata).toHaveBeenCalledOnce();
  expect(now.onLost).toHaveBeenCalledOnce();
  expect(before.onMetadata).not.toHaveBeenCalled();
});
