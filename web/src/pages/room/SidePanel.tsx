import { ActionIcon, Tabs, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconUserPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chat } from '~/features/chat/Chat';
import { ChatSettings } from '~/features/chat/ChatSettings';
import { SearchButton } from '~/features/chat/SearchButton';
import { useConversation } from '~/features/chat/useConversation';
import { useUnread } from '~/features/chat/useUnread';
import { People } from '~/features/people/People';
import { useWaiting } from '~/features/people/useWaiting';
import { useRoomClient } from '~/room/context';
import { usePart } from '~/room/parts';
import { useSide } from '~/room/side';
import { personMenuOf } from './PersonMenu';
import classes from './SidePanel.module.css';
import { SideTabLabel, ToolPanels, ToolTabs } from './ToolTabs';
import tabs from './ToolTabs.module.css';

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

/** People above, talk and tools below; either can be folded away to make room for the other. */
export function SidePanel({ onInvite }: { onInvite: () => void }) {
  const { t } = useTranslation(['room', 'people', 'chat']);
  const [showsPeople, setShowsPeople] = useState(true);
  const [showsTalk, setShowsTalk] = useState(true);
  const isHost = useRoomClient().admission.event_id !== undefined;
  const conversation = useConversation();
  const side = useSide();
  const shown = side.shown === 'people' ? 'chat' : side.shown;
  const show = (name: string | null) => {
    setShowsTalk(true);
    side.show(name ?? 'chat');
  };
  const unread = useUnread(conversation.messages, showsTalk && shown === 'chat');
  const raised = usePart('floor')?.raised ?? 0;
  const waiting = useWaiting();
  return (
    <aside className={classes.panel} aria-label={t('side')}>
      <div
        className={classes.people}
        data-open={showsPeople || undefined}
        data-alone={!showsTalk || undefined}
      >
        <FoldHead
          title={t('people:title')}
          badge={
            <>
              {raised > 0 && <span className={classes.hands}>{t('hands', { count: raised })}</span>}
              {waiting > 0 && (
                <span className={classes.hands}>{t('people:admission.short', { count: waiting })}</span>
              )}
            </>
          }
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
      <Tabs
        className={classes.talk}
        data-open={showsTalk || undefined}
        value={showsTalk ? shown : null}
        onChange={show}
        keepMounted={false}
        variant="none"
      >
        <div className={classes.head}>
          <Tabs.List className={tabs.list}>
            <Tabs.Tab value="chat" className={tabs.tab}>
              <SideTabLabel label={t('chat:title')} count={unread} />
            </Tabs.Tab>
            <ToolTabs />
          </Tabs.List>
          {showsTalk && shown === 'chat' && <SearchButton conversation={conversation} />}
          {showsTalk && shown === 'chat' && <ChatSettings />}
          <ActionIcon
            className={classes.lower}
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('talk')}
            aria-expanded={showsTalk}
            onClick={() => setShowsTalk(!showsTalk)}
          >
            <IconChevronDown size={16} className={classes.chevron} />
          </ActionIcon>
        </div>
        <Tabs.Panel value="chat" className={tabs.panel}>
          <Chat conversation={conversation} />
        </Tabs.Panel>
        <ToolPanels />
      </Tabs>
    </aside>
  );
}
