import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { brandingQuery } from '~/api/branding';
import { sentenceFor } from '~/api/sentence';
import type { Branding, Event } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { Unsaved } from '../frame/Unsaved';
import { TakeOver } from '../series/TakeOver';
import { BackgroundField } from './BackgroundField';
import classes from './Branding.module.css';
import { ColourFields } from './ColourFields';
import { useIsUploading } from './DropFile';
import { isEmpty } from './draft';
import { PictureChoice } from './PictureChoice';
import { Preview } from './preview/Preview';
import { useBranding } from './useBranding';

function Editor({ event, stored }: { event: Event; stored: Branding }) {
  const { t } = useTranslation(['branding', 'refusals']);
  const editor = useBranding(event.id, stored);
  const isBusy = useIsUploading() || editor.isBusy;
  return (
    <div className={classes.tab}>
      <div className={classes.controls}>
        <PictureChoice
          kind="logo"
          choice={editor.draft.logoChoice}
          picture={editor.draft.logo}
          onChange={(logoChoice, logo) => editor.change({ logoChoice, ...(logo && { logo }) })}
        />
        <BackgroundField editor={editor} />
        <ColourFields editor={editor} />
        <PictureChoice
          kind="icon"
          choice={editor.draft.iconChoice}
          picture={editor.draft.icon}
          onChange={(iconChoice, icon) => editor.change({ iconChoice, ...(icon && { icon }) })}
        />
        <FormProblem text={editor.problem ? sentenceFor(editor.problem) : undefined} />
        <div className={classes.ways}>
          <Button loading={isBusy} onClick={editor.save}>
            {t('save')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={editor.saveForAll}>
            {t('forAll')}
          </Button>
          {!isEmpty(editor.draft) && (
            <Button variant="subtle" disabled={isBusy} onClick={editor.followAccount}>
              {t('followAccount')}
            </Button>
          )}
          <TakeOver event={event} part="branding" isChanged={editor.isChanged} />
          <Unsaved isChanged={editor.isChanged} onDiscard={editor.discard} />
        </div>
      </div>
      <Preview event={event} editor={editor} />
    </div>
  );
}

/** What an event's pages and room look like, beside what that looks like. Saves on its own. */
export function BrandingTab({ event }: { event: Event }) {
  const stored = useQuery({ ...brandingQuery(event.id), refetchOnWindowFocus: false });
  if (stored.isError) return <FormProblem text={sentenceFor(stored.error)} />;
  if (!stored.data) return <Skeleton height={480} radius="lg" />;
  return <Editor event={event} stored={stored.data} />;
}
