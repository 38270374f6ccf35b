import { lazy, type ReactNode, Suspense } from 'react';
import type { PersonId } from '~/room/wire';
import classes from './PeopleList.module.css';
import { PersonRow } from './PersonRow';
import type { RosterEntry } from './roster';

/** Fetched where a list is long: attendees see the stage's people only, and most rooms are small. */
const LongPeopleList = lazy(async () => ({ default: (await import('./LongPeopleList')).LongPeopleList }));

const LONG_FROM = 60;

export type PeopleListProps = { entries: RosterEntry[]; menuOf: (person: PersonId) => ReactNode };

/** A short one is drawn as it is; while the code for a long one comes, its beginning. */
export function PeopleList(props: PeopleListProps) {
  if (props.entries.length < LONG_FROM) return <ShortList {...props} />;
  return (
    <Suspense fallback={<ShortList {...props} entries={props.entries.slice(0, LONG_FROM)} />}>
      <LongPeopleList {...props} />
    </Suspense>
  );
}

function ShortList({ entries, menuOf }: PeopleListProps) {
  return (
    <div className={classes.scroller}>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.person.id} className={classes.row}>
            <PersonRow entry={entry} menu={menuOf(entry.person.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
