import { UnstyledButton } from '@mantine/core';
import { clockTime } from '~/time/format';
import { useReader } from '~/time/reader';
import type { Found } from './found';
import classes from './Search.module.css';

/** Leads to the message in the conversation. */
export function FoundItem({ found, goTo }: { found: Found; goTo: (id: string) => void }) {
  const { locale, zone } = useReader();
  const { message, before, hit, after } = found;
  return (
    <li>
      <UnstyledButton className={classes.found} onClick={() => goTo(message.id)}>
        <span className={classes.who}>
          <span className={classes.name}>{message.name}</span>
          <time dateTime={new Date(message.at).toISOString()}>
            {clockTime(new Date(message.at), locale, zone)}
          </time>
        </span>
        <span className={classes.words}>
          {before}
          {hit && <mark>{hit}</mark>}
          {after}
        </span>
      </UnstyledButton>
    </li>
  );
}
