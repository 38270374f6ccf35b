import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconUserPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chat } from '~/features/chat/Chat';
import { ChatSettings } from '~/features/chat/ChatSettings';
import { useChatTarget } from '~/features/chat/target';
import { useConversation } from '~/features/chat/useConversation';
import { useUnread } from '~/features/chat/useUnread';
import { People } from '~/features/people/People';
import { useRoomClient } from '~/room/context';
import { usePart } from '~/room/parts';
import { personMenuOf } from './PersonMenu';
import classes from './SidePanel.module.css';

type FoldProps = {
  title: string;
  badge?: ReactNode;
  isOpen: boolean;
  onToggle: () => void;
  children?: ReactNode;
};

function FoldHead({ title, badge, isOpen, onToggle, children }: FoldProps) {
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>
        <UnstyledButton className={classes.fold} aria-expanded={isOpen} onClick={onToggle}>
          <IconChevronDown size={16} className={classes.chevron} aria-hidden="true" />
          {title}
          {badge}
        </UnstyledButton>
      </h2>
      {children}
    </div>
  );
}

/** People above, talk below; either can be folded away to make room for the other. */
export function SidePanel({ onInvite }: { onInvite: () => void }) {
  const { t } = useTranslation(['room', 'people', 'chat']);
  const [showsPeople, setShowsPeople] = useState(true);
  const [showsChat, setShowsChat] = useState(true);
  const isHost = useRoomClient().admission.event_id !== undefined;
  const conversation = useConversation();
  const unread = useUnread(conversation.messages, showsChat);
  const { target } = useChatTarget();
  useEffect(() => {
    if (target.to === 'person') setShowsChat(true);
  }, [target]);
  const raised = usePart('floor')?.raised ?? 0;
  return (
    <aside className={classes.panel} aria-label={t('side')}>
      <div
        className={classes.people}
        data-open={showsPeople || undefined}
        data-alone={!showsChat || undefined}
      >
        <FoldHead
          title={t('people:title')}
          badge={raised > 0 && <span className={classes.hands}>{t('hands', { count: raised })}</span>}
          isOpen={showsPeople}
          onToggle={() => setShowsPeople(!showsPeople)}
        >
          {isHost && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('invite.title')}
              onClick={onInvite}
            >
              <IconUserPlus size={19} />
            </ActionIcon>
          )}
        </FoldHead>
        {showsPeople && <People menuOf={personMenuOf} />}
      </div>
      <div className={classes.chat} data-open={showsChat || undefined}>
        <FoldHead
          title={t('chat:title')}
          badge={unread > 0 && <span className={classes.unread}>{unread}</span>}
          isOpen={showsChat}
          onToggle={() => setShowsChat(!showsChat)}
        >
          <ChatSettings />
        </FoldHead>
        {showsChat && <Chat conversation={conversation} />}
      </div>
    </aside>
  );
}
