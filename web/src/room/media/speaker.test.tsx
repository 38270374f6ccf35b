import { act, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { chooseDevice, chosenSpeaker } from './device-choice';
import { useSpeaker } from './useSpeaker';

const setSinkId = vi.fn(() => Promise.resolve());

afterEach(() => {
  chosenSpeaker.set(undefined);
  localStorage.clear();
  Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
});

function Film() {
  const element = useRef<HTMLVideoElement>(null);
  useSpeaker(element);
  return <video ref={element} muted />;
}

test('what begins later sounds from the speaker that was chosen, and so does what sounds already', () => {
  Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', { value: setSinkId, configurable: true });
  chooseDevice('speaker', 'headset');
  render(<Film />);
  expect(setSinkId).toHaveBeenLastCalledWith('headset');

  act(() => chooseDevice('speaker', 'desk'));

  expect(setSinkId).toHaveBeenLastCalledWith('desk');
});
