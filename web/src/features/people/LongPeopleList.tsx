import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { PeopleListProps } from './PeopleList';
import classes from './PeopleList.module.css';
import { PersonRow } from './PersonRow';

const ROW_PX = 48;

/** Only the lines in sight are drawn: a hall of a thousand costs as much as a dozen. */
export function LongPeopleList({ entries, menuOf }: PeopleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => entries[index]?.person.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={classes.scroller} style={{ flexBasis: rows.getTotalSize() + 8 }}>
      <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                className={classes.placed}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
              >
                <PersonRow entry={entry} menu={menuOf(entry.person.id)} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
