import { Progress } from '@mantine/core';
import { IconAlertTriangle, IconBrandDropbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import classes from './Library.module.css';

const problems = ['silent', 'no_space', 'not_linked', 'broken'] as const;

/** Where the original is, unless it is here: in the Dropbox, on its way with what keeps it, or lost. */
export function FilePlace({ file }: { file: LibraryFile }) {
  const { t } = useTranslation('library');
  const { place, place_problem, place_progress } = file;
  if (place === 'here' || file.state !== 'ready') return null;
  if (place === 'lost') {
    return <Trouble text={t(`dropbox.lost.${place_problem === 'changed' ? 'changed' : 'deleted'}`)} />;
  }
  const problem = problems.find((known) => known === place_problem);
  return (
    <span className={classes.place}>
      <span>
        <IconBrandDropbox size={15} aria-hidden="true" /> {t(`dropbox.place.${place}`)}
      </span>
      {place !== 'away' && !problem && (
        <Progress value={place_progress} size="sm" aria-label={t('dropbox.progress', { name: file.name })} />
      )}
      {problem && <Trouble text={t(`dropbox.problem.${problem}`)} />}
    </span>
  );
}

function Trouble({ text }: { text: string }) {
  return (
    <span className={classes.trouble}>
      <IconAlertTriangle size={15} aria-hidden="true" /> {text}
    </span>
  );
}
