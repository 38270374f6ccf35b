import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChatActions } from '~/features/chat/useChatActions';
import { useFloorActions } from '~/features/floor/useFloorActions';
import { usePeopleActions } from '~/features/people/usePeopleActions';
import { useStageActions } from '~/features/stage/useStageActions';
import { ActionItems } from '~/room/ActionItems';
import { useShown } from '~/room/context';
import { isOfStage, type PersonId } from '~/room/wire';
import { tools } from './tools';

/** All that any feature lets this person do with another. */
const groups = [
  { name: 'floor', useActions: useFloorActions },
  { name: 'stage', useActions: useStageActions },
  { name: 'chat', useActions: useChatActions },
  ...tools.flatMap(({ name, usePersonActions: useActions }) => (useActions ? [{ name, useActions }] : [])),
  { name: 'people', useActions: usePeopleActions },
];

/** The stage can do something with everybody, attendees can write to others while they may write at all. */
function useHasItems(person: PersonId): boolean {
  return (
    useShown(({ own }) => {
      const { id, role } = own.parts.people;
      return isOfStage(role) || (id !== person && (own.parts.chat?.may_write_to.includes('person') ?? false));
    }) ?? false
  );
}

export function PersonMenu({ person }: { person: PersonId }) {
  const { t } = useTranslation('people');
  const name = useShown(({ room }) => room.parts.people.present[person]?.name) ?? '';
  if (!useHasItems(person) || !name) return null;
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('person.menu', { name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ name: feature, useActions }) => (
          <ActionItems key={feature} useActions={useActions} of={person} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export const personMenuOf = (person: PersonId) => <PersonMenu person={person} />;
