import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { openRecorded, viewerOf } from '~/api/recorded';
import type { OpenedRecording, RecordedCard } from '~/api/wire';
import { useWays } from '~/app/ways';
import { BrandLogo } from '~/look/BrandLogo';
import { Credit } from '~/look/Credit';
import { Logo } from '~/ui/Logo';
import { SplitScreen } from '~/ui/SplitScreen';
import { EmbeddedScreen } from './EmbeddedScreen';
import { LeadForm } from './LeadForm';
import { PasswordForm } from './PasswordForm';
import { RecordedFacts } from './RecordedFacts';
import { WatchScreen } from './WatchScreen';

/** What stands between a person and the film: nothing, a password, or a question who they are. */
export function Door({ id, card }: { id: string; card: RecordedCard }) {
  const [query] = useSearchParams();
  const { isEmbedded } = useWays();
  const [opened, setOpened] = useState<OpenedRecording>();
  const [viewer, setViewer] = useState(() => viewerOf(id, query.get('viewer')));
  // To whom the organizer sent it, it opens without its password.
  const isSent = query.has('viewer') && viewer !== '';
  const isKnown = card.access === 'open' || (card.access === 'lead' && viewer !== '') || isSent;
  if (opened || isKnown) {
    return (
      <WatchScreen
        id={id}
        card={card}
        opened={opened}
        onPlay={async () => setOpened(await openRecorded(id, '', opened?.viewer ?? viewer))}
        // What this browser remembers of them is worth nothing: they are asked again.
        onUnknown={() => {
          setViewer('');
          setOpened(undefined);
        }}
      />
    );
  }
  const form =
    card.access === 'password' ? (
      <PasswordForm id={id} viewer={viewer} onOpened={setOpened} />
    ) : (
      <LeadForm id={id} card={card} onOpened={setOpened} />
    );
  if (isEmbedded) {
    return (
      <EmbeddedScreen>
        <strong dir="auto">{card.title}</strong>
        {form}
      </EmbeddedScreen>
    );
  }
  return (
    <SplitScreen
      side={
        <>
          <RecordedFacts card={card} />
          <Credit />
        </>
      }
      logo={
        <BrandLogo>
          <Logo />
        </BrandLogo>
      }
    >
      {form}
    </SplitScreen>
  );
}
