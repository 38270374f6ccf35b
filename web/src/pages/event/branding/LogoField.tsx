import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { uploadPicture } from '~/api/library';
import classes from './Branding.module.css';
import { DropFile, pictureFiles } from './DropFile';
import type { BrandingEditor } from './useBranding';

const choices = ['inherit', 'none', 'picture'] as const;

export function LogoField({ editor: { draft, change } }: { editor: BrandingEditor }) {
  const { t } = useTranslation('branding');
  return (
    <fieldset className={classes.field}>
      <legend>{t('logo.title')}</legend>
      <NativeSelect
        aria-label={t('logo.which')}
        value={draft.logoChoice}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value);
          if (chosen) change({ logoChoice: chosen });
        }}
        data={choices.map((value) => ({ value, label: t(`logo.${value}`) }))}
      />
      {draft.logoChoice === 'picture' && (
        <DropFile
          label={t(draft.logo ? 'logo.replace' : 'logo.drop')}
          accept={pictureFiles}
          upload={(file) => uploadPicture('logo', file)}
          onMade={(logo) => change({ logo, logoChoice: 'picture' })}
        >
          {draft.logo && <img src={draft.logo.url} alt={draft.logo.name} />}
        </DropFile>
      )}
      <p className={classes.hint}>{t('logo.hint')}</p>
    </fieldset>
  );
}
