import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCornerUpLeft,
  IconDots,
  IconFlag,
  IconMessageReply,
  IconTrash,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionItems } from '~/room/ActionItems';
import { useCommand, useShown } from '~/room/context';
import { useMessageTools } from '~/room/message-tools';
import type { Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import classes from './MessageItem.module.css';
import { ReactItems } from './ReactItems';
import { replyTo, useChatTarget } from './target';
import type { rightsOver } from './useMessageRights';

type ItemsProps = { message: Message; rights: ReturnType<typeof rightsOver> };

function MessageItems({ message, rights }: ItemsProps) {
  const { t } = useTranslation('chat');
  const command = useCommand();
  const notice = useNotice();
  const { choose } = useChatTarget();
  const { id, person, name } = message;
  const isSilenced = useShown(({ room }) => room.parts.chat?.silenced[person] !== undefined) ?? false;
  const Silence = isSilenced ? IconVolume : IconVolumeOff;
  const report = async () => {
    if (await command({ kind: 'report_message', message: id })) notice.done(t('message.reported'));
  };
  return (
    <>
      {rights.react && <ReactItems message={id} />}
      {rights.reply && (
        <Menu.Item
          leftSection={<IconCornerUpLeft size={18} aria-hidden="true" />}
          onClick={() => choose(replyTo(message))}
        >
          {t('message.reply')}
        </Menu.Item>
      )}
      {rights.replyPrivately && (
        <Menu.Item
          leftSection={<IconMessageReply size={18} aria-hidden="true" />}
          onClick={() => choose({ to: 'person', person, name })}
        >
          {t('message.replyPrivately')}
        </Menu.Item>
      )}
      {rights.silence && (
        <Menu.Item
          leftSection={<Silence size={18} aria-hidden="true" />}
          onClick={() => void command({ kind: isSilenced ? 'unsilence_person' : 'silence_person', person })}
        >
          {t(isSilenced ? 'unsilence' : 'silence')}
        </Menu.Item>
      )}
      {rights.report && (
        <Menu.Item leftSection={<IconFlag size={18} aria-hidden="true" />} onClick={() => void report()}>
          {t('message.report')}
        </Menu.Item>
      )}
      {rights.remove && (
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={18} aria-hidden="true" />}
          onClick={() => void command({ kind: 'delete_message', message: id })}
        >
          {t('message.delete')}
        </Menu.Item>
      )}
    </>
  );
}

/** Two hundred messages have a button each, but a menu only once it was opened. */
export function MessageMenu({ message, rights }: ItemsProps) {
  const { t } = useTranslation('chat');
  const [isOpen, setOpen] = useState<boolean>();
  const target = useRef<HTMLButtonElement>(null);
  const tools = useMessageTools();
  const hasTools = useShown((shown) => tools.some((tool) => tool.hasActions(shown, message)));
  if (!hasTools && !Object.values(rights).some(Boolean)) return null;
  const button = (
    <ActionIcon
      ref={target}
      className={classes.menu}
      variant="subtle"
      color="gray"
      size={32}
      aria-label={t('message.menu', { name: message.name })}
      aria-haspopup="menu"
      onClick={isOpen === undefined ? () => setOpen(true) : undefined}
    >
      <IconDots size={16} />
    </ActionIcon>
  );
  if (isOpen === undefined) return button;
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={setOpen} onClose={() => target.current?.focus()}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {tools.map((tool) => (
          <ActionItems key={tool.name} useActions={tool.useActions} of={message} />
        ))}
        <MessageItems message={message} rights={rights} />
      </Menu.Dropdown>
    </Menu>
  );
}
