import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, usePart } from '~/room/parts';
import { isOfCrew, type PersonId } from '~/room/wire';
import { useReader } from '~/time/reader';
import { Doors, Waiting } from './Admission';
import { BlockedPeople } from './BlockedPeople';
import classes from './People.module.css';
import { PeopleList } from './PeopleList';
import { byName, found, rosterOf } from './roster';

type PeopleProps = { menuOf: (person: PersonId) => ReactNode };

/** Who is here. The crew sees everybody and can search; attendees see the crew and how many there are. */
export const People = memo(function People({ menuOf }: PeopleProps) {
  const { t } = useTranslation('people');
  const { locale } = useReader();
  const people = usePart('people');
  const stage = usePart('stage');
  const floor = usePart('floor');
  const ofCrew = isOfCrew(useMe()?.role);
  const [wanted, setWanted] = useState('');
  const searched = useDeferredValue(wanted);
  const isLive = usePart('session')?.phase === 'live';
  const present = useMemo(
    () => byName(people?.present ?? {}, locale).filter(({ id }) => !(isLive && people?.waiting[id])),
    [people?.present, people?.waiting, isLive, locale],
  );
  const contacts = people?.contacts;
  const roster = useMemo(
    () => rosterOf({ present, contacts, stage, floor }),
    [present, contacts, stage, floor],
  );
  const shown = useMemo(() => found(roster, searched), [roster, searched]);
  if (!people) return null;
  return (
    <section className={classes.people} aria-label={t('title')}>
      <div className={classes.head}>
        <p className={classes.counts}>
          {t('attendees', { count: people.attendees })} · {t('peak', { count: people.peak })}
        </p>
        <Doors />
      </div>
      <Waiting />
      {ofCrew && (
        <TextInput
          className={classes.search}
          size="sm"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {shown.length > 0 ? (
        <PeopleList entries={shown} menuOf={menuOf} />
      ) : (
        <p className={classes.empty}>{t(wanted ? 'nobodyFound' : 'nobody')}</p>
      )}
      <BlockedPeople />
    </section>
  );
});
