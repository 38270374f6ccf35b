import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChatActions } from '~/features/chat/useChatActions';
import { useFloorActions } from '~/features/floor/useFloorActions';
import { usePeopleActions } from '~/features/people/usePeopleActions';
import { useStageActions } from '~/features/stage/useStageActions';
import { useShown } from '~/room/context';
import { isOfStage, type PersonId } from '~/room/wire';

/** All that any feature lets this person do with another; asked of the features when the menu is opened. */
function PersonItems({ person }: { person: PersonId }) {
  const floor = useFloorActions(person);
  const stage = useStageActions(person);
  const chat = useChatActions(person);
  const people = usePeopleActions(person);
  const groups = [floor, stage, chat, people].filter((actions) => actions.length > 0);
  return groups.flatMap((actions, index) => [
    index > 0 && <Menu.Divider key={`before-${actions[0]?.key}`} />,
    ...actions.map(({ key, label, Icon, isGrave, act }) => (
      <Menu.Item
        key={key}
        color={isGrave ? 'red' : undefined}
        leftSection={<Icon size={18} aria-hidden="true" />}
        onClick={act}
      >
        {label}
      </Menu.Item>
    )),
  ]);
}

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
        <PersonItems person={person} />
      </Menu.Dropdown>
    </Menu>
  );
}

export const personMenuOf = (person: PersonId) => <PersonMenu person={person} />;
