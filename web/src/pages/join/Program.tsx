import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { PublicLobby } from '~/api/wire';
import { Agenda } from '~/pages/room/lobby/Agenda';
import { Profiles } from '~/pages/room/lobby/Profiles';
import classes from './Program.module.css';

/** What happens and who speaks, for who decides whether to come. On a phone it is folded, so that the form stays near. */
export function Program({ lobby }: { lobby: PublicLobby }) {
  const { t } = useTranslation('join');
  const isWide = useMediaQuery('(min-width: 901px)', true, { getInitialValueInEffect: false });
  if (lobby.agenda.length === 0 && lobby.profiles.length === 0) return null;
  const parts = (
    <div className={classes.parts}>
      <Agenda items={lobby.agenda} />
      <Profiles profiles={lobby.profiles} />
    </div>
  );
  if (isWide) return parts;
  return (
    <details className={classes.folded}>
      <summary>{t('program')}</summary>
      {parts}
    </details>
  );
}
