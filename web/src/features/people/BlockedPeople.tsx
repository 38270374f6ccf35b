import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import classes from './BlockedPeople.module.css';

/** For hosts and moderators: who may not come back, and the way back. */
export function BlockedPeople() {
  const { t } = useTranslation('people');
  const people = usePart('people');
  const mayUnblock = useMay('people', 'unblock_person');
  const command = useCommand();
  const blocked = Object.values(people?.blocked ?? {});
  const removed = Object.values(people?.removed ?? {}).filter(({ id }) => !people?.blocked[id]);
  if (blocked.length + removed.length === 0) return null;
  return (
    <details className={classes.out}>
      <summary>{t('out', { count: blocked.length + removed.length })}</summary>
      <ul className={classes.list}>
        {blocked.map(({ id, name }) => (
          <li key={id}>
            <span className={classes.name}>{name}</span>
            {mayUnblock && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('unblockName', { name })}
                onClick={() => void command({ kind: 'unblock_person', person: id })}
              >
                {t('unblock')}
              </Button>
            )}
          </li>
        ))}
        {removed.map(({ id, name }) => (
          <li key={id}>
            <span className={classes.name}>{name}</span>
            <span className={classes.dim}>{t('removed')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
