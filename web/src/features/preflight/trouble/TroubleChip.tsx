import { Popover, UnstyledButton } from '@mantine/core';
import { IconVolumeOff } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import chip from '~/features/session/Chip.module.css';
import { usePart } from '~/room/parts';
import type { PersonId } from '~/room/wire';
import { sorted } from './sorted';
import classes from './Trouble.module.css';
import { TroubleList } from './TroubleList';

/** For the stage, before and during the session: how many will hear nothing or not be heard, who they are, and what helps. */
export function TroubleChip({ menuOf }: { menuOf: (person: PersonId) => ReactNode }) {
  const { t } = useTranslation('preflight');
  const titleId = useId();
  const part = usePart('preflight');
  if (!part) return null;
  const troubles = sorted(Object.values(part.troubles));
  if (troubles.length === 0) return null;
  const deaf = part.without_sound;
  const label =
    deaf > 0 ? t('trouble.noSound', { count: deaf }) : t('trouble.some', { count: troubles.length });
  return (
    <Popover position="bottom-end" width={380} withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={chip.chip} data-tone="amber" aria-label={label}>
          <IconVolumeOff size={16} aria-hidden="true" />
          <span className={classes.words}>{label}</span>
          <span className={classes.number} aria-hidden="true">
            {deaf || troubles.length}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-labelledby={titleId}>
        <TroubleList
          titleId={titleId}
          troubles={troubles}
          of={part.people}
          deaf={deaf}
          unheard={part.unheard}
          menuOf={menuOf}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
