import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconFlag,
  IconMessageReply,
  IconTrash,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMayOf, useMe, useOwn, usePart } from '~/room/parts';
import { isOfStage, type Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import classes from './MessageItem.module.css';
import { useChatTarget } from './target';

/** What this reader may do with a message. */
function useMessageRights(message: Message, isMine: boolean) {
  const may = useMayOf('chat');
  const chat = usePart('chat');
  const writeTo = useOwn('chat')?.may_write_to;
  const ofStage = isOfStage(useMe()?.role);
  const isPrivate = message.to === 'person';
  return {
    remove: may('delete_message') && (isMine || (ofStage && !isPrivate)),
    reply:
      !isMine && writeTo?.includes('person') && (ofStage || isOfStage(message.role) || chat?.private_allowed),
    silence: may('silence_person') && !isMine && message.role === 'attendee',
    report: may('report_message') && isPrivate && !isMine,
    isSilenced: chat?.silenced[message.person] !== undefined,
  };
}

export function MessageMenu({ message, isMine }: { message: Message; isMine: boolean }) {
  const { t } = useTranslation('chat');
  const rights = useMessageRights(message, isMine);
  const command = useCommand();
  const notice = useNotice();
  const { choose } = useChatTarget();
  const { id, person, name } = message;
  if (!rights.remove && !rights.reply && !rights.silence && !rights.report) return null;
  const report = async () => {
    if (await command({ kind: 'report_message', message: id })) notice.done(t('message.reported'));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('message.menu', { name })}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {rights.reply && (
          <Menu.Item
            leftSection={<IconMessageReply size={18} aria-hidden="true" />}
            onClick={() => choose({ to: 'person', person, name })}
          >
            {t('message.reply')}
          </Menu.Item>
        )}
        {rights.silence && (
          <Menu.Item
            leftSection={
              rights.isSilenced ? (
                <IconVolume size={18} aria-hidden="true" />
              ) : (
                <IconVolumeOff size={18} aria-hidden="true" />
              )
            }
            onClick={() =>
              void command({ kind: rights.isSilenced ? 'unsilence_person' : 'silence_person', person })
            }
          >
            {t(rights.isSilenced ? 'unsilence' : 'silence')}
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
      </Menu.Dropdown>
    </Menu>
  );
}
