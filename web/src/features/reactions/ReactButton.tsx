import { Popover, UnstyledButton } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import control from '~/room/ControlButton.module.css';
import { useRoomClient } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import { emojis, reactions } from '~/room/reactions';
import { useShortcut } from '~/room/shortcuts';
import { AttendeesMayReact } from './AttendeesMayReact';
import { flowOf } from './flow';
import classes from './ReactButton.module.css';

/** Five signs, for who may give one; the stage also says whether attendees may. */
export function ReactButton() {
  const { t } = useTranslation('reactions');
  const client = useRoomClient();
  const mayReact = usePart('reactions')?.may_react ?? false;
  const mayAllow = useMay('reactions', 'allow_reactions');
  const mayForbid = useMay('reactions', 'forbid_reactions');
  const maySwitch = mayAllow || mayForbid;
  const [isOpen, setOpen] = useState(false);
  const toggle = useCallback(() => setOpen((was) => !was), []);
  useShortcut('reactions', mayReact || maySwitch ? toggle : undefined);
  if (!mayReact && !maySwitch) return null;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <UnstyledButton
          className={control.control}
          aria-label={t('title')}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          <IconMoodSmile size={22} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.choice}>
        {mayReact ? (
          <fieldset className={classes.five} aria-label={t('title')}>
            {reactions.map((reaction) => (
              <UnstyledButton
                key={reaction}
                className={classes.one}
                aria-label={t(reaction)}
                onClick={() => flowOf(client).react(reaction)}
              >
                <span aria-hidden="true">{emojis[reaction]}</span>
              </UnstyledButton>
            ))}
          </fieldset>
        ) : (
          <p className={classes.later}>{t('later')}</p>
        )}
        {maySwitch && <AttendeesMayReact />}
      </Popover.Dropdown>
    </Popover>
  );
}
