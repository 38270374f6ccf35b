import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomClient } from '~/room/context';
import type { PersonId } from '~/room/wire';
import classes from './Typists.module.css';

/** A signal says 'now'; after this it is no longer true. */
const FADES_MS = 4_000;

/** Who is writing, for those who are sent it. */
export function Typists() {
  const { t } = useTranslation('chat');
  const { onSignal } = useRoomClient();
  const [names, setNames] = useState<ReadonlyMap<PersonId, string>>(new Map());
  useEffect(() => {
    const timers = new Map<PersonId, ReturnType<typeof setTimeout>>();
    const forget = (person: PersonId) =>
      setNames((before) => new Map([...before].filter(([one]) => one !== person)));
    const stop = onSignal(({ by, name, signal }) => {
      if (signal.kind !== 'typing') return;
      clearTimeout(timers.get(by));
      timers.set(
        by,
        setTimeout(() => forget(by), FADES_MS),
      );
      setNames((before) => new Map(before).set(by, name));
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [onSignal]);
  const [first, ...others] = names.values();
  return (
    <p className={classes.typists}>
      {first && (others.length ? t('typing.many', { count: names.size }) : t('typing.one', { name: first }))}
    </p>
  );
}
