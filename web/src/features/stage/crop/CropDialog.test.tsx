import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Crop } from '~/room/crop/crop';
import { draw } from '~/testing/render';
import { CropDialog } from './CropDialog';

await i18next.loadNamespaces('crop');

// jsdom draws nothing and knows no media: the picture of 1000 × 500 pixels lies there in half of its size.
beforeEach(() => {
  vi.stubGlobal('MediaStream', class {});
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(250);
  HTMLElement.prototype.setPointerCapture ??= () => undefined;
});

function drawn(onShow: (crop: Crop) => Promise<void>, shown?: Crop) {
  const track = new EventTarget() as MediaStreamTrack; // jsdom has none
  const onClose = vi.fn();
  draw(<CropDialog screen={track} shown={shown} onShow={onShow} onClose={onClose} />);
  const video = screen.getByLabelText('What you share');
  Object.defineProperties(video, { videoWidth: { value: 1000 }, videoHeight: { value: 500 } });
  fireEvent(video, new Event('resize'));
  return { track, onClose };
}

const frame = () => screen.getByRole('slider', { name: 'Part that others see' });
const said = () => frame().getAttribute('aria-valuetext');
const show = () => userEvent.click(screen.getByRole('button', { name: 'Show this part' }));

test('before the picture is there no part can be shown', () => {
  draw(
    <CropDialog
      screen={new EventTarget() as MediaStreamTrack} // jsdom has none
      onShow={async () => undefined}
      onClose={() => undefined}
    />,
  );

  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Show this part' }).disabled).toBe(true);
  expect(screen.queryByRole('slider')).toBeNull();
});

test('the part that is shown now is where the choice begins, else the middle', () => {
  drawn(async () => undefined);

  expect(said()).toBe('500 × 248 pixels, 250 from the left, 126 from the top');
});

test('arrow keys move the frame, with Shift they change its size, and a handle moves its own edge', async () => {
  const onShow = vi.fn(async () => undefined);
  const { onClose } = drawn(onShow, { x: 0.2, y: 0.2, width: 0.4, height: 0.4 });

  fireEvent.keyDown(frame(), { key: 'ArrowRight' });
  expect(said()).toBe('400 × 200 pixels, 210 from the left, 100 from the top');
  fireEvent.keyDown(frame(), { key: 'ArrowDown', shiftKey: true });
  expect(said()).toBe('400 × 210 pixels, 210 from the left, 100 from the top');
  const left = screen.getByRole('slider', { name: 'Left edge' });
  fireEvent.keyDown(left, { key: 'ArrowLeft' });

  expect(left.getAttribute('aria-valuenow')).toBe('200');
  expect(said()).toBe('410 × 210 pixels, 200 from the left, 100 from the top');
  await show();
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(onShow).toHaveBeenCalledWith({
    x: expect.closeTo(0.2),
    y: expect.closeTo(0.2),
    width: expect.closeTo(0.41),
    height: expect.closeTo(0.42),
  });
});

test('the frame follows the pointer, and a corner changes its size', () => {
  drawn(async () => undefined, { x: 0.2, y: 0.2, width: 0.4, height: 0.4 });

  fireEvent.pointerDown(frame(), { button: 0, clientX: 200, clientY: 100 });
  fireEvent.pointerMove(frame(), { clientX: 250, clientY: 50 });
  fireEvent(frame(), new Event('lostpointercapture'));
  expect(said()).toBe('400 × 200 pixels, 300 from the left, 0 from the top');
  fireEvent.pointerMove(frame(), { clientX: 400, clientY: 200 });
  expect(said()).toBe('400 × 200 pixels, 300 from the left, 0 from the top');

  const corner = screen.getByRole('slider', { name: 'Lower right corner' });
  fireEvent.pointerDown(corner, { button: 0, clientX: 350, clientY: 100 });
  fireEvent.pointerMove(corner, { clientX: 300, clientY: 150 });
  expect(said()).toBe('300 × 300 pixels, 300 from the left, 0 from the top');
});

test('where no part can be cut out it says so, and others see what they saw', async () => {
  const { onClose } = drawn(async () => Promise.reject(new Error('no canvas')));

  await show();

  expect((await screen.findByRole('alert')).textContent).toContain('No part can be cut out in this browser');
  expect(onClose).not.toHaveBeenCalled();
});

test('it closes when the sharing ends', () => {
  const { track, onClose } = drawn(async () => undefined);

  track.dispatchEvent(new Event('ended'));

  expect(onClose).toHaveBeenCalled();
});
