import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactImport } from '~/api/wire';
import { asMeaning, type Column, meanings } from './columns';
import classes from './Import.module.css';

type PreviewProps = {
  upload: ContactImport;
  columns: Column[];
  onMean: (index: number, meaning: Column) => void;
};

/** The file's first lines under what is chosen for each column; pushed sideways where it is wider than the screen. */
export function Preview({ upload, columns, onMean }: PreviewProps) {
  const { t } = useTranslation(['imports', 'contacts']);
  const nameOf = (index: number) => upload.headings[index] || t('match.column', { number: index + 1 });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={classes.preview} aria-label={t('match.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('match.line')}</th>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={index} scope="col">
                <span dir="auto">{nameOf(index)}</span>
                <NativeSelect
                  aria-label={t('match.meaningOf', { column: nameOf(index) })}
                  value={column ?? ''}
                  onChange={({ currentTarget }) => onMean(index, asMeaning(currentTarget.value))}
                  data={[
                    { value: '', label: t('match.leave') },
                    ...meanings.map((meaning) => ({ value: meaning, label: t(`contacts:field.${meaning}`) })),
                  ]}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {upload.lines.map(({ number, cells }) => (
            <tr key={number}>
              <td>{number}</td>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={index} dir="auto" data-aside={column === null}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
