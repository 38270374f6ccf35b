import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordedPoster, reportWatched } from '~/api/recorded';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import type { OpenedRecording, RecordedCard } from '~/api/wire';
import { useWays } from '~/app/ways';
import { BrandLogo } from '~/look/BrandLogo';
import { Credit } from '~/look/Credit';
import { Recorded } from '~/recordings/Recorded';
import { RecordedVideo } from '~/recordings/RecordedVideo';
import { LanguageSwitch } from '~/ui/LanguageSwitch';
import { Logo } from '~/ui/Logo';
import classes from './Recorded.module.css';
import { RecordedFacts } from './RecordedFacts';

type WatchScreenProps = {
  id: string;
  card: RecordedCard;
  opened: OpenedRecording | undefined;
  onPlay: () => Promise<void>;
  onUnknown: () => void;
};

/** What is said to whom the form or the password is asked of after all. */
const unknown = ['bad_answers', 'wrong_password'];

const isGone = (problem: unknown) => problem instanceof Refused && problem.status === 404;

/** The film: its poster until somebody presses, so that only who watches counts as a view. */
function Film({ id, card, opened, onPlay, onUnknown }: WatchScreenProps) {
  const { t } = useTranslation('page', { keyPrefix: 'recorded' });
  const opening = useMutation({
    mutationFn: onPlay,
    onError: (problem) => {
      if (problem instanceof Refused && unknown.includes(problem.code)) onUnknown();
    },
  });
  const { isEmbedded } = useWays();
  const refusal = isGone(opening.error) ? t('gone.text') : sentenceFor(opening.error);
  const viewer = opened?.viewer;
  const [newer, setNewer] = useState<number>();
  const film = newer ?? opened?.film;
  const tell = useCallback(
    (seconds: number) => {
      // Numbers for the organizer: whoever watches is not bothered when one is lost.
      if (viewer)
        void reportWatched(id, viewer, seconds).then(
          (now) => setNewer(now.film),
          () => undefined,
        );
    },
    [id, viewer],
  );
  const poster = card.has_poster ? recordedPoster(id) : undefined;
  if (opened) {
    // A frame on another site has room for the film alone.
    const Shown = isEmbedded ? RecordedVideo : Recorded;
    return (
      <>
        {film !== opened.film && !isEmbedded && <p role="status">{t('changed')}</p>}
        <Shown
          key={film}
          media={`${opened.media}&film=${film}`}
          poster={poster}
          label={card.title}
          autoPlay
          onWatched={tell}
          onLost={() => tell(0)}
          onAgain={opening.mutateAsync}
        />
        {opening.isError && <p role="alert">{refusal}</p>}
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        className={classes.poster}
        aria-label={t('play')}
        disabled={opening.isPending}
        onClick={() => opening.mutate()}
      >
        {poster && <img src={poster} alt="" />}
        <span className={classes.play}>
          <IconPlayerPlayFilled size={34} aria-hidden="true" />
        </span>
      </button>
      {opening.isError && <p role="alert">{refusal}</p>}
    </>
  );
}

export function WatchScreen(props: WatchScreenProps) {
  const { isEmbedded } = useWays();
  if (isEmbedded) {
    return (
      <main className={classes.framed}>
        <Film {...props} />
      </main>
    );
  }
  return (
    <div className={classes.screen} data-element="background">
      <header className={classes.top}>
        <BrandLogo>
          <Logo />
        </BrandLogo>
        <LanguageSwitch />
      </header>
      <main className={classes.watch}>
        <Film {...props} />
        <RecordedFacts card={props.card} />
        <Credit />
      </main>
    </div>
  );
}
