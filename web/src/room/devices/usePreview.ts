import { useEffect, useRef, useState } from 'react';
import { useValue } from '../context';
import type { Effects } from '../effects/choice';
import { ownBackdrop } from '../effects/own-backdrop';
import { type Findings, noteFindings } from '../findings';
import { capture, unheard } from '../media/capture';
import type { Captured } from '../media/captured';
import { DeviceProblem, type DeviceProblemCode } from '../media/device-problem';

/** As the room is told of it. */
const spoken = ['denied', 'missing', 'busy'] as const;
const spokenOf = (code: DeviceProblemCode): Findings['speaking'] =>
  spoken.find((one) => one === code) ?? 'failed';

export type Preview = {
  track?: MediaStreamTrack;
  problem?: DeviceProblem;
  isAsking: boolean;
  isLessQuiet?: boolean;
};

/** All that makes it a new capture, in one word; another background takes the place of one within the same. */
const madeOf = (source: 'microphone' | 'camera', { background, noise, quality }: Effects): string =>
  source === 'microphone' ? noise : `${quality} ${background === 'none'}`;

/**
 * A device tried before anybody sees or hears it, with what is to be done to it; `isWanted` off lets go of it, another `device` is
 * taken instead. What was shown before stays until then.
 */
export function usePreview(
  source: 'microphone' | 'camera',
  isWanted: boolean,
  device: string | undefined,
  attempt: number,
  wish: Effects,
): Preview {
  const [preview, setPreview] = useState<Preview>({ isAsking: isWanted });
  const shown = useRef<Captured>(undefined);
  const own = useValue(ownBackdrop);
  const made = madeOf(source, wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is read by `capture`; it changing is what matters.
  useEffect(() => {
    let isOver = false;
    const show = (next: Captured | undefined, seen: Preview) => {
      shown.current?.stop();
      shown.current = next;
      setPreview(seen);
    };
    const fail = (problem: unknown) => {
      const known = problem instanceof DeviceProblem ? problem : new DeviceProblem(source, 'failed');
      if (isOver) return;
      show(undefined, { problem: known, isAsking: false });
      if (source === 'microphone') noteFindings({ speaking: spokenOf(known.code) });
    };
    if (!isWanted) return show(undefined, { isAsking: false });
    setPreview(({ track }) => ({ ...(track && { track }), isAsking: true }));
    capture(source, { effects: wish }, { ...unheard, lost: fail }).then((captured) => {
      if (isOver) return captured.stop();
      const [track] = captured.tracks;
      const { isLessQuiet = false } = captured;
      show(captured, { ...(track && { track }), isAsking: false, isLessQuiet });
      if (source === 'microphone') noteFindings({ speaking: 'ok' });
    }, fail);
    return () => {
      isOver = true;
    };
  }, [source, isWanted, device, attempt, made]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another own picture is painted as another background is.
  useEffect(() => {
    if (source === 'camera' && wish.background !== 'none') void shown.current?.covered?.show(wish.background);
  }, [source, wish.background, own]);
  useEffect(() => () => shown.current?.stop(), []);
  return preview;
}
