import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadPicture } from '~/api/library';
import type { Picture } from '~/api/wire';
import classes from './Branding.module.css';
import { DropFile, pictureFiles } from './DropFile';
import { Unsplash } from './Unsplash';
import type { BrandingEditor } from './useBranding';

const ways = ['inherit', 'colour', 'picture', 'unsplash'] as const;
type Way = (typeof ways)[number];

/** A picture of one's own, one of Unsplash's, or none but the colour. */
export function BackgroundField({ editor: { draft, change } }: { editor: BrandingEditor }) {
  const { t } = useTranslation('branding');
  const [fromUnsplash, setFromUnsplash] = useState(draft.background?.credit != null);
  const way: Way = draft.backgroundChoice === 'picture' && fromUnsplash ? 'unsplash' : draft.backgroundChoice;
  const choose = (wanted: Way) => {
    setFromUnsplash(wanted === 'unsplash');
    change({ backgroundChoice: wanted === 'unsplash' ? 'picture' : wanted });
  };
  const onMade = (background: Picture) => change({ background, backgroundChoice: 'picture' });
  const own = draft.background?.credit ? null : draft.background;
  return (
    <fieldset className={classes.field}>
      <legend>{t('background.title')}</legend>
      <NativeSelect
        aria-label={t('background.which')}
        value={way}
        onChange={(event) => {
          const chosen = ways.find((one) => one === event.currentTarget.value);
          if (chosen) choose(chosen);
        }}
        data={ways.map((value) => ({ value, label: t(`background.${value}`) }))}
      />
      {way === 'picture' && (
        <DropFile
          label={t(own ? 'background.replace' : 'background.drop')}
          accept={pictureFiles}
          upload={(file) => uploadPicture('background', file)}
          onMade={onMade}
        >
          {own && <img src={own.small_url} alt={own.name} />}
        </DropFile>
      )}
      {way === 'unsplash' && <Unsplash chosen={draft.background} onChosen={onMade} />}
      {(way === 'picture' || way === 'unsplash') && <p className={classes.hint}>{t('background.veil')}</p>}
    </fieldset>
  );
}
