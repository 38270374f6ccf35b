import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { usePart } from '~/room/parts';
import classes from './ReactButton.module.css';

/** For the stage: a talk may need quiet. */
export function AttendeesMayReact() {
  const { t } = useTranslation('reactions');
  const command = useCommand();
  const isAllowed = usePart('reactions')?.allowed ?? false;
  return (
    <Switch
      className={classes.switch}
      label={t('attendees')}
      checked={isAllowed}
      onChange={() => void command({ kind: isAllowed ? 'forbid_reactions' : 'allow_reactions' })}
    />
  );
}
