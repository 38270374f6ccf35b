import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { uploadPicture } from '~/api/library';
import type { Branding, Picture } from '~/api/wire';
import classes from './Branding.module.css';
import { DropFile, pictureFiles } from './DropFile';

const choices = ['inherit', 'none', 'picture'] as const;

type PictureChoiceProps = {
  kind: 'logo' | 'icon';
  choice: Branding['logo_choice'];
  picture: Picture | null;
  onChange: (choice: Branding['logo_choice'], picture?: Picture) => void;
};

/** The account's, none, or one of its own: for the logo, and for the icon of the tab. */
export function PictureChoice({ kind, choice, picture, onChange }: PictureChoiceProps) {
  const { t } = useTranslation('branding');
  return (
    <fieldset className={classes.field}>
      <legend>{t(`${kind}.title`)}</legend>
      <NativeSelect
        aria-label={t(`${kind}.which`)}
        value={choice}
        onChange={(event) => {
          const chosen = choices.find((one) => one === event.currentTarget.value);
          if (chosen) onChange(chosen);
        }}
        data={choices.map((value) => ({ value, label: t(`${kind}.${value}`) }))}
      />
      {choice === 'picture' && (
        <DropFile
          label={t(picture ? `${kind}.replace` : `${kind}.drop`)}
          accept={pictureFiles}
          upload={(file) => uploadPicture(kind, file)}
          onMade={(made) => onChange('picture', made)}
        >
          {picture && <img src={picture.url} alt={picture.name} />}
        </DropFile>
      )}
      <p className={classes.hint}>{t(`${kind}.hint`)}</p>
    </fieldset>
  );
}
