import { Tabs } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageList } from '~/features/chat/MessageList';
import { useConversation } from '~/features/chat/useConversation';
import { PollCard } from '~/features/polls/PollCard';
import { SideTabLabel } from '~/pages/room/ToolTabs';
import tabs from '~/pages/room/ToolTabs.module.css';
import { usePart } from '~/room/parts';
import { Chapters } from './Chapters';
import { ReplayFiles } from './ReplayFiles';
import { ReplayQuestions } from './ReplayQuestions';
import { SearchWords } from './SearchWords';
import classes from './Side.module.css';
import type { Playback } from './usePlayback';
import { useReadBack } from './useReadBack';
import type { Beside, ReplayIndex } from './wire';

function Talk({ beside }: { beside: Beside }) {
  const { t } = useTranslation('replay');
  const conversation = useReadBack(useConversation(), beside);
  return <MessageList conversation={conversation} empty={t('noMessages')} />;
}

function Poll() {
  const { t } = useTranslation('replay');
  const shown = usePart('polls')?.shown;
  if (!shown) return <p className={classes.note}>{t('noPoll')}</p>;
  return <PollCard key={`${shown.poll}-${shown.run}`} shown={shown} />;
}

type ReplaySideProps = { index: ReplayIndex; playback: Playback; beside: Beside };

/** What there was beside the stage, in step with it; where to go; what was said where. */
export function ReplaySide({ index, playback, beside }: ReplaySideProps) {
  const { t } = useTranslation(['replay', 'chat', 'questions', 'handouts']);
  const [shown, show] = useState<string | null>('chat');
  const asked = Object.keys(usePart('questions')?.questions ?? {}).length;
  const files = Object.keys(usePart('handouts')?.handouts ?? {}).length;
  const hasPoll = Boolean(usePart('polls')?.shown);
  const { seek, atMs } = playback;
  return (
    <Tabs
      component="aside"
      aria-label={t('side')}
      className={classes.side}
      value={shown === 'files' && files === 0 ? 'chat' : shown}
      onChange={show}
      keepMounted={false}
      variant="none"
    >
      <Tabs.List className={tabs.list}>
        <Tabs.Tab value="chat" className={tabs.tab}>
          {t('chat:title')}
        </Tabs.Tab>
        <Tabs.Tab value="questions" className={tabs.tab}>
          <SideTabLabel label={t('questions:title')} count={asked} />
        </Tabs.Tab>
        {(hasPoll || shown === 'poll') && (
          <Tabs.Tab value="poll" className={tabs.tab}>
            <SideTabLabel label={t('poll')} count={hasPoll ? 1 : 0} />
          </Tabs.Tab>
        )}
        {files > 0 && (
          <Tabs.Tab value="files" className={tabs.tab}>
            <SideTabLabel label={t('handouts:title')} count={files} />
          </Tabs.Tab>
        )}
        <Tabs.Tab value="chapters" className={tabs.tab}>
          {t('chapters')}
        </Tabs.Tab>
        <Tabs.Tab
          value="search"
          className={`${tabs.tab} ${classes.searchTab}`}
          aria-label={t('search.title')}
          title={t('search.title')}
        >
          <IconSearch size={18} aria-hidden="true" />
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="chat" className={tabs.panel}>
        <Talk beside={beside} />
      </Tabs.Panel>
      <Tabs.Panel value="questions" className={tabs.panel}>
        <ReplayQuestions />
      </Tabs.Panel>
      <Tabs.Panel value="poll" className={tabs.panel}>
        <Poll />
      </Tabs.Panel>
      <Tabs.Panel value="files" className={tabs.panel}>
        <ReplayFiles beside={beside} />
      </Tabs.Panel>
      <Tabs.Panel value="chapters" className={tabs.panel}>
        <Chapters chapters={index.chapters} gaps={index.gaps} atMs={atMs} seek={seek} beside={beside} />
      </Tabs.Panel>
      <Tabs.Panel value="search" className={tabs.panel}>
        <SearchWords words={index.words} seek={seek} />
      </Tabs.Panel>
    </Tabs>
  );
}
