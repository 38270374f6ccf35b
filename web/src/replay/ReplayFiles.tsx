import { useTranslation } from 'react-i18next';
import { HandoutRow } from '~/features/handouts/HandoutRow';
import handouts from '~/features/handouts/Handouts.module.css';
import { usePart } from '~/room/parts';
import type { Beside } from './wire';

/** What could be taken along at that moment, for as long as its owner keeps it. */
export function ReplayFiles({ beside }: { beside: Beside }) {
  const { t } = useTranslation('handouts');
  const files = Object.values(usePart('handouts')?.handouts ?? {});
  return (
    <ul className={handouts.list} aria-label={t('title')}>
      {files.map((file) => (
        <HandoutRow key={file.id} handout={file} address={beside(`files/${file.id}`)} />
      ))}
    </ul>
  );
}
