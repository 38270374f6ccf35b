import { useEffect, useRef, useState } from 'react';
import { keepDraft, readDraft } from './drafts';

const same = <Value>(one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A form's values, kept as a draft under `key` while they differ from what is saved; without a key they are only held here.
 * `isSame`: where values that look different would be saved as the same.
 */
export function useKept<Value extends object>(key: string | undefined, start: Value, isSame = same<Value>) {
  const saved = useRef(start);
  const [value, setValue] = useState<Value>(() => ({ ...start, ...(key && readDraft<Value>(key)) }));
  const isChanged = !isSame(value, saved.current);
  useEffect(() => {
    if (key) keepDraft(key, isChanged ? value : undefined);
  }, [key, value, isChanged]);
  return {
    value,
    setValue,
    isChanged,
    discard: () => setValue(saved.current),
    /** What the server has now. */
    settle: (now: Value) => {
      saved.current = now;
      setValue(now);
      if (key) keepDraft(key, undefined);
    },
  };
}
