import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import classes from './Admission.module.css';

/** For hosts: whether people come in at once, or wait to be let in. */
export function Doors() {
  const { t } = useTranslation('people');
  const command = useCommand();
  const byHand = usePart('people')?.by_hand ?? false;
  const mayClose = useMay('people', 'admit_by_hand');
  const mayOpen = useMay('people', 'admit_freely');
  if (!mayClose && !mayOpen) return null;
  const choose = (how: string) => void command({ kind: how === 'byHand' ? 'admit_by_hand' : 'admit_freely' });
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color={byHand ? 'yellow' : 'gray'}
          size={36}
          aria-label={t('admission.title')}
          title={t('admission.title')}
        >
          <IconDoorEnter size={19} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={byHand ? 'byHand' : 'freely'} onChange={choose}>
          <Menu.RadioItem value="freely" closeMenuOnClick>
            {t('admission.freely')}
          </Menu.RadioItem>
          <Menu.RadioItem value="byHand" closeMenuOnClick>
            {t('admission.byHand')}
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Who waits in the lobby of the running session, the longest first; hosts and moderators open to them. */
export function Waiting() {
  const { t } = useTranslation('people');
  const command = useCommand();
  const mayAdmit = useMay('people', 'admit_people');
  const isLive = usePart('session')?.phase === 'live';
  const people = usePart('people');
  const waiting = Object.values(people?.waiting ?? {}).sort((one, other) => one.joined_at - other.joined_at);
  if (waiting.length === 0 || !isLive) return null;
  const admit = (people: [string] | null) => void command({ kind: 'admit_people', people });
  return (
    <section className={classes.waiting} aria-label={t('admission.waiting')}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('admission.count', { count: waiting.length })}</h3>
        {mayAdmit && waiting.length > 1 && (
          <Button size="compact-sm" onClick={() => admit(null)}>
            {t('admission.all')}
          </Button>
        )}
      </div>
      <ul className={classes.list}>
        {waiting.map(({ id, name }) => (
          <li key={id}>
            <span className={classes.name}>{name}</span>
            {people?.contacts[id] && <span className={classes.email}>{people.contacts[id].email}</span>}
            {mayAdmit && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('admission.admitName', { name })}
                onClick={() => admit([id])}
              >
                {t('admission.admit')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
