import { useTranslation } from 'react-i18next';
import type { ContrastCheck } from '~/api/wire';
import { useReader } from '~/time/reader';
import classes from './Branding.module.css';
import type { Element } from './draft';

/** How the text on an element reads, and that another was taken where the chosen one could not be read. */
export function Contrast({ element, checks }: { element: Element; checks: ContrastCheck[] }) {
  const { t } = useTranslation('branding');
  const { locale } = useReader();
  const check = checks.find((one) => one.element === element);
  if (!check) return null;
  const ratio = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <p className={classes.contrast} role="status" data-corrected={check.is_corrected || undefined}>
      {check.is_corrected && check.wanted !== null
        ? t('contrast.corrected', { wanted: ratio(check.wanted), got: ratio(check.got) })
        : t('contrast.fine', { got: ratio(check.got) })}
    </p>
  );
}
