import { UnstyledButton } from '@mantine/core';
import { IconInfoCircle, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import chip from '~/features/session/Chip.module.css';
import { ConnectionChip } from '~/features/session/ConnectionChip';
import { LanguageMenu } from '~/features/session/LanguageMenu';
import { LiveBadge } from '~/features/session/LiveBadge';
import { LockButton } from '~/features/session/LockButton';
import { StartButton } from '~/features/session/StartButton';
import { withTexts } from '~/i18n/i18n';
import { BrandLogo } from '~/look/BrandLogo';
import { useCard } from '~/look/context';
import { barVariables } from '~/look/variables';
import { useMe, usePart } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import { Mark } from '~/ui/Mark';
import { personMenuOf } from './PersonMenu';
import { Lights } from './Rail';
import classes from './TopBar.module.css';

/** For the stage alone. */
const TroubleChip = lazy(async () => ({
  default: await withTexts(
    import('~/features/preflight/trouble/TroubleChip').then((piece) => piece.TroubleChip),
    'preflight',
  ),
}));

/** What this is, that it is live, how many are here, how the line is. */
export function TopBar({ onDetails }: { onDetails: () => void }) {
  const { t } = useTranslation('room');
  const session = usePart('session');
  const people = usePart('people');
  const card = useCard();
  const me = useMe();
  const count = people?.attendees ?? 0;
  return (
    <header className={classes.bar} style={card && barVariables(card.look)} data-element="bar">
      <span className={classes.mark}>
        <BrandLogo size="small">
          <Mark size={24} />
        </BrandLogo>
      </span>
      <LiveBadge />
      <Lights />
      <h1 className={classes.title}>{session?.title}</h1>
      <StartButton />
      {isOfStage(me?.role) && (
        <Suspense fallback={null}>
          <TroubleChip menuOf={personMenuOf} />
        </Suspense>
      )}
      <div className={classes.right}>
        <span className={chip.chip} title={t('attendees', { count })}>
          <IconUsers size={16} aria-hidden="true" />
          <span className="tabular" aria-hidden="true">
            {count}
          </span>
          <span className={classes.spoken}>{t('attendees', { count })}</span>
        </span>
        <span className={classes.line}>
          <ConnectionChip />
        </span>
        <span className={classes.wide}>
          <LockButton />
        </span>
        <UnstyledButton className={chip.chip} aria-label={t('details.title')} onClick={onDetails}>
          <IconInfoCircle size={17} aria-hidden="true" />
        </UnstyledButton>
        <span className={classes.wide}>
          <LanguageMenu />
        </span>
      </div>
    </header>
  );
}
