import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconEyeOff, IconMessageReply, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Question } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMayOf } from '~/room/parts';
import classes from './Questions.module.css';

type QuestionMenuProps = { question: Question; isOwn: boolean; onReply: () => void };

export function QuestionMenu({ question: { id, name, standing }, isOwn, onReply }: QuestionMenuProps) {
  const { t } = useTranslation('questions');
  const may = useMayOf('questions');
  const command = useCommand();
  const isStage = may('reply_question');
  const mayDelete = isStage || (isOwn && may('delete_question'));
  if (!mayDelete) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('menu', { name: name || t('anonymous') })}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isStage && (
          <Menu.Item leftSection={<IconMessageReply size={18} />} onClick={onReply}>
            {t('reply.write')}
          </Menu.Item>
        )}
        {isStage && standing === 'answered' && (
          <Menu.Item
            leftSection={<IconArrowBackUp size={18} />}
            onClick={() => void command({ kind: 'reopen_question', question: id })}
          >
            {t('reopen')}
          </Menu.Item>
        )}
        {isStage && standing !== 'waiting' && (
          <Menu.Item
            leftSection={<IconEyeOff size={18} />}
            onClick={() => void command({ kind: 'dismiss_question', question: id })}
          >
            {t('dismiss')}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={18} />}
          onClick={() => void command({ kind: 'delete_question', question: id })}
        >
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
